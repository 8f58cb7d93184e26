/** The trust policy that lets one AWS service take a role. */
export function assumableBy(service: string): string {
  return policy([{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }]);
}

/** An IAM policy document. */
export function policy(statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
