import { parseDocument, Scalar } from "yaml";
import { Places } from "../../../../lib/model/yaml/places";
import { yamlValue } from "../../../../lib/model/yaml/value";

const text = `name: tiny
pods:
  - name: h100
    feeds: [grid, &moon moon]
  - { name: h200, "my key": *moon }
base: &base { count: 4 }
copy: *base
`;
const { contents } = parseDocument(text);
const root = contents ?? new Scalar(null);
const places = new Places(root, yamlValue(root, () => 1).targets);
/** What stands at a path, up to the end of the line. */
const at = (path: string, inKey?: boolean) => text.slice(places.offsetOf(path, inKey)).replace(/\n[^]*/, "");

describe("Places", () => {
  it.each([
    ["", "name: tiny"],
    ["name", "tiny"],
    ["pods", "- name: h100"],
    ["pods[0]", "name: h100"],
    ["pods[0].feeds[1]", "moon]"],
    ["pods[1]", '{ name: h200, "my key": *moon }'],
    ['pods[1]["my key"]', "*moon }"],
    ["copy.count", "4 }"],
  ])("finds the value at %p", (path, found) => {
    expect(at(path)).toBe(found);
  });

  it.each([
    ["pods[0].feeds", "feeds: [grid, &moon moon]"],
    ['pods[1]["my key"]', '"my key": *moon }'],
    ["copy.count", "count: 4 }"],
  ])("finds the key at the end of %p", (path, found) => {
    expect(at(path, true)).toBe(found);
  });

  it.each([
    ["apiVersion", "name: tiny"],
    ["pods[1].node", '{ name: h200, "my key": *moon }'],
    ["pods[7].name", "- name: h100"],
    ["name.first", "tiny"],
    ["power.feeds[0].capacity", "name: tiny"],
    ["copy.racks", "*base"],
  ])("finds for %p, which is missing, what should have it", (path, found) => {
    expect(at(path)).toBe(found);
  });
});
