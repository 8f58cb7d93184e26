import { replicaPropsSchema, type ReplicaProps } from "../../../lib/model";
import { alertAddresses, hasAlertTopic } from "../../../lib/replica/alerts";

const spec = (props: ReplicaProps) => replicaPropsSchema.parse(props);

it("everybody who is told of anything is told of everything, once", () => {
  const budget = { usdPerMonth: 100, email: "b@example.com" };
  expect(alertAddresses(spec({}))).toEqual([]);
  expect(alertAddresses(spec({ alerts: ["a@example.com", "b@example.com"], budget }))).toEqual([
    "a@example.com",
    "b@example.com",
  ]);
  expect(alertAddresses(spec({ budget }))).toEqual(["b@example.com"]);
});

it.each<[boolean, ReplicaProps]>([
  [false, {}],
  [true, { operations: true }],
  [true, { budget: { usdPerMonth: 100 } }],
  [true, { alerts: ["a@example.com"] }],
])("that there is a topic is %s of %j", (expected, props) => {
  expect(hasAlertTopic(spec(props))).toBe(expected);
});
