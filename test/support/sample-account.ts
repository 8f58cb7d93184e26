import type { Account } from "../../lib/aws/common/account";

/** An account as the network stack hands it to others. */
export const ACCOUNT: Account = { id: "123456789012", region: "us-east-2" };
