import { endpointsOf } from "../../../lib/replica/endpoints";

it.each([
  ["none", false, ["logs", "ssm", "ssmmessages"]],
  ["slurm", false, ["logs", "secretsmanager", "ssm", "ssmmessages"]],
  ["eks", true, ["ec2", "ecr.api", "ecr.dkr", "eks", "eks-auth", "logs", "monitoring", "ssm", "ssmmessages", "sts"]],
] as const)(
  "nodes with the scheduler %s and operations %s have the endpoints that they call",
  (scheduler, operations, all) => {
    expect(endpointsOf({ scheduler, operations })).toEqual(all);
  },
);
