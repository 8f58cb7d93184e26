/** Classes of liquid-cooled equipment, by the warmest facility water that it takes. */
export type WaterClass = "W17" | "W27" | "W32" | "W40" | "W45" | "W+";
