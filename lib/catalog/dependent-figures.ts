import type { Problem } from "../errors";
import type { Part, PartOf } from "./part";
import { problemsOfPortNames } from "./port-name-problems";

/**
 * What is wrong with figures of a part that depend on others of its figures: the GPU of a node that has some, the cages
 * and port names of a switch, the speed of its uplinks, and the legs of a cable.
 *
 * @param path path of the part in the site
 */
export function problemsOfDependentFigures(part: Part, path: string): Problem[] {
  switch (part.class) {
    case "node":
      return problemsOfGpus(part, path);
    case "switch":
      return [...problemsOfCages(part, path), ...problemsOfUplinks(part, path)];
    case "cable":
      return problemsOfLegs(part, path);
    default:
      return [];
  }
}

function problemsOfGpus({ gpu, gpus }: PartOf<"node">, path: string): Problem[] {
  if (gpus > 0 && gpu === undefined) return [withoutGpu(path)];
  if (gpus === 0 && gpu !== undefined) return [withoutGpus(path)];
  return [];
}

function withoutGpu(path: string): Problem {
  return {
    code: "PART003",
    path: `${path}.gpu`,
    message: "a node with GPUs needs `gpu`",
    allowed: "the id of a part of class gpu",
    remedy: "add `gpu`, or set `gpus: 0` for a server without GPUs",
  };
}

function withoutGpus(path: string): Problem {
  return {
    code: "SITE004",
    path: `${path}.gpus`,
    message: "a node with `gpu` needs at least one GPU",
    found: "0",
    allowed: "a whole number, at least 1",
    remedy: "give the number of GPUs; for a server without GPUs define a part with another id, without `gpu`",
  };
}

function problemsOfCages(device: PartOf<"switch">, path: string): Problem[] {
  const { ports, cages = ports } = device;
  if (ports % cages === 0) return problemsOfPortNames(device, `${path}.portNames`);
  return [
    {
      code: "SITE004",
      path: `${path}.cages`,
      message: `${ports} ports cannot be divided evenly over ${cages} cages`,
      found: String(cages),
      allowed: "a whole number that divides `ports`",
      remedy: "give a number of cages that divides `ports`, or remove `cages` if each port has its own",
    },
  ];
}

function problemsOfUplinks({ uplinkPorts, uplinkGbps }: PartOf<"switch">, path: string): Problem[] {
  if (uplinkPorts === 0 || uplinkGbps !== undefined) return [];
  return [
    {
      code: "PART003",
      path: `${path}.uplinkGbps`,
      message: "a switch with uplink ports needs `uplinkGbps`",
      allowed: "a number of gigabits per second, more than 0",
      remedy: "add `uplinkGbps`, such as `uplinkGbps: 100`, or remove `uplinkPorts`",
    },
  ];
}

function problemsOfLegs({ links, legs }: PartOf<"cable">, path: string): Problem[] {
  if (links % legs === 0) return [];
  return [
    {
      code: "SITE004",
      path: `${path}.legs`,
      message: `${links} links cannot be divided evenly over ${legs} legs`,
      found: String(legs),
      allowed: "a whole number that divides `links`",
      remedy: "give a number of legs that divides `links`, or remove `legs` for a cable without breakout",
    },
  ];
}
