import { cloudFindings } from "../../../support/cloud-findings";

describe("SEC101", () => {
  it.each<[string, object]>([
    ["rules in a group", { aws_security_group: { a: { ingress: [{ cidr_blocks: ["0.0.0.0/0"] }] } } }],
    ["rules of older templates", { aws_security_group_rule: { a: { type: "ingress", ipv6_cidr_blocks: ["::/0"] } } }],
    ["IPv6", { aws_vpc_security_group_ingress_rule: { a: { cidr_ipv6: "::/0" } } }],
  ])("fails for %s", (_, resources) => {
    expect(cloudFindings("SEC101", resources)).toHaveLength(1);
  });

  it("holds for traffic that goes out", () => {
    const out = { cidr_blocks: ["0.0.0.0/0"] };
    expect(cloudFindings("SEC101", { aws_security_group_rule: { a: { type: "egress", ...out } } })).toEqual([]);
    expect(cloudFindings("SEC101", { aws_security_group: { a: { egress: [out] } } })).toEqual([]);
  });
});

describe("SEC102", () => {
  it("leaves instances to their launch templates, and fails for those without one", () => {
    expect(cloudFindings("SEC102", { aws_instance: { a: { launch_template: { id: "lt-1" } } } })).toEqual([]);
    expect(cloudFindings("SEC102", { aws_instance: { a: {} } })).toHaveLength(1);
  });
});

describe("SEC107", () => {
  it("fails for a volume and for a root disk", () => {
    expect(cloudFindings("SEC107", { aws_ebs_volume: { a: {} } })).toHaveLength(1);
    expect(cloudFindings("SEC107", { aws_instance: { a: { root_block_device: { encrypted: false } } } })).toHaveLength(1);
  });
});

describe("SEC108", () => {
  const key = "-----BEGIN RSA PRIVATE KEY-----";
  it.each<[string, object]>([
    ["a password in the state", { random_password: { a: {} } }],
    ["a parameter with a value", { aws_ssm_parameter: { a: { type: "SecureString", value: "x" } } }],
    ["a key in user data", { aws_instance: { a: { user_data: `#!/bin/sh\necho '${key}'` } } }],
    ["a key in encoded user data", { aws_launch_template: { a: { user_data: Buffer.from(key).toString("base64") } } }],
    ["a key that Terraform encodes", { aws_launch_template: { a: { user_data: `\${base64encode("${key}")}` } } }],
  ])("fails for %s", (_, resources) => {
    expect(cloudFindings("SEC108", resources)).toHaveLength(1);
  });

  it("holds for a script that fetches its secret", () => {
    const user_data = "#!/bin/sh\naws secretsmanager get-secret-value --secret-id munge";
    expect(cloudFindings("SEC108", { aws_instance: { a: { user_data } } })).toEqual([]);
  });
});

describe("SEC111", () => {
  const trust = (Service: string, Condition?: object) =>
    JSON.stringify({ Statement: [{ Effect: "Allow", Principal: { Service }, Action: "sts:AssumeRole", Condition }] });
  const role = (assume_role_policy: string) => cloudFindings("SEC111", { aws_iam_role: { a: { assume_role_policy } } });

  it("leaves services alone that send no source, or are not known to", () => {
    expect(role(trust("ec2.amazonaws.com"))).toEqual([]);
    expect(role(trust("unknown.amazonaws.com"))).toEqual([]);
  });

  it.each(["aws:SourceArn", "aws:SourceOrgID", "aws:RequestTag/eks-cluster-arn"])("holds with a condition on %s", (key) => {
    expect(role(trust("pods.eks.amazonaws.com", { StringLike: { [key]: "a" } }))).toEqual([]);
  });

  it("fails for a condition on something else", () => {
    expect(role(trust("fis.amazonaws.com", { Bool: { "aws:SecureTransport": "true" } }))).toHaveLength(1);
  });

  it("fails for a topic and for a key", () => {
    const policy = trust("cloudwatch.amazonaws.com");
    expect(cloudFindings("SEC111", { aws_sns_topic_policy: { a: { policy } } })).toHaveLength(1);
    expect(cloudFindings("SEC111", { aws_kms_key: { a: { policy } } })).toHaveLength(1);
  });
});
