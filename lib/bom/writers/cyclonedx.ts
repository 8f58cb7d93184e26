/** Prefix of our properties in a CycloneDX document. */
const PREFIX = "gigasite:";

/** A component with figures that CycloneDX has no fields for; null figures are left out. */
export interface CyclonedxEntry {
  readonly name: string;
  readonly description: string;
  readonly figures: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * A CycloneDX 1.6 document in JSON. It has neither serial number nor time, both optional in the specification: the same
 * entries give the same bytes.
 *
 * @param type component type of all entries
 */
export function cyclonedxOf(type: "device" | "platform", site: CyclonedxEntry, entries: readonly CyclonedxEntry[]): string {
  // Loaded here because start-up time counts and most calls write no such document.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a lazy import would make every caller asynchronous
  const { Enums, Models, Serialize, Spec } = require("@cyclonedx/cyclonedx-library") as CycloneDx;
  const kind = { device: Enums.ComponentType.Device, platform: Enums.ComponentType.Platform }[type];
  const component = ({ name, description, figures }: CyclonedxEntry, bomRef: string) => {
    const known = Object.entries(figures).filter(([, value]) => value !== null);
    const properties = known.map(([key, value]) => new Models.Property(`${PREFIX}${key}`, String(value)));
    return new Models.Component(kind, name, {
      bomRef,
      description,
      properties: new Models.PropertyRepository(properties),
    });
  };
  const document = new Models.Bom({
    metadata: new Models.Metadata({ component: component(site, "site") }),
    components: new Models.ComponentRepository(entries.map((entry, index) => component(entry, `line-${index + 1}`))),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(document, { sortLists: true, space: 2 })}\n`;
}

type CycloneDx = typeof import("@cyclonedx/cyclonedx-library");
