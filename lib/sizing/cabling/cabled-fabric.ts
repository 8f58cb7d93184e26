import type { Catalog } from "../../catalog";
import { starts } from "../../trace/stage";
import type { Hall } from "../hall/hall";
import type { HallFabric } from "../hall/hall-fabric";
import { layersOf, type Layer } from "./cable-layer";
import { mediaOfLayer, type FabricMedia } from "./cable-plan";
import { countLinks, type LinkCounts } from "./link-counts";

/** A fabric of a hall with its links counted and their media chosen, each once and on first use. */
export class CabledFabric {
  readonly hall: Hall;
  readonly fabric: HallFabric;
  private readonly catalog: Catalog;
  private known: { readonly counts: LinkCounts | null; readonly layers: readonly Layer[] } | undefined;
  private chosen: FabricMedia | undefined;

  constructor(hall: Hall, fabric: HallFabric, catalog: Catalog) {
    this.hall = hall;
    this.fabric = fabric;
    this.catalog = catalog;
  }

  /** Null where the fabric cannot be built. */
  get counts(): LinkCounts | null {
    return this.counted().counts;
  }

  /** The layers of links, from the nodes up; none where the fabric cannot be built. */
  get layers(): readonly Layer[] {
    return this.counted().layers;
  }

  /** The media of each layer. */
  get media(): FabricMedia {
    return (this.chosen ??= Object.fromEntries(
      this.layers.map((layer) => [layer.layer, mediaOfLayer(layer, this.fabric.fabric, this.catalog)]),
    ));
  }

  private counted() {
    if (this.known) return this.known;
    starts("cable");
    const counts = countLinks(this.hall, this.fabric);
    return (this.known = { counts, layers: counts ? layersOf(this.fabric, counts) : [] });
  }
}
