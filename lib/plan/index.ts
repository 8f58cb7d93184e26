export type * from "./campus-plan";
export type * from "./site-figures";
export type * from "./site-plan";
export type * from "./water-class";
