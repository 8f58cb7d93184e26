import type { Problem } from "../errors";
import type { Part, PartOf } from "./part";
import { problemsOfPortNames } from "./port-name-problems";

/**
 * What is wrong with figures of a part that depend on others of its figures: the GPU of a node that has some, the cages
 * and port names of a switch, the speed of its uplinks, and the legs of a cable.
 *
 * @param path where the part stands
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
    message: "a node with GPUs has to name the part that they are",
    allowed: "the id of a part of class gpu",
    remedy: "add `gpu`, or set `gpus: 0` for a server without GPUs",
  };
}

function withoutGpus(path: string): Problem {
  return {
    code: "SITE004",
    path: `${path}.gpus`,
    message: "a node that names a GPU has at least one",
    found: "0",
    allowed: "a whole number, at least 1",
    remedy: "give the number of GPUs; a server without any is a part with an id of its own, and without `gpu`",
  };
}

function problemsOfCages(device: PartOf<"switch">, path: string): Problem[] {
  const { ports, cages = ports } = device;
  if (ports % cages === 0) return problemsOfPortNames(device, `${path}.portNames`);
  return [
    {
      code: "SITE004",
      path: `${path}.cages`,
      message: `${ports} ports do not fill ${cages} cages evenly`,
      found: String(cages),
      allowed: "a whole number that divides `ports`",
      remedy: "give the number of cages that hold equally many ports, or leave it out where each port has its own",
    },
  ];
}

function problemsOfUplinks({ uplinkPorts, uplinkGbps }: PartOf<"switch">, path: string): Problem[] {
  if (uplinkPorts === 0 || uplinkGbps !== undefined) return [];
  return [
    {
      code: "PART003",
      path: `${path}.uplinkGbps`,
      message: "a switch with uplink ports has to say how fast they are",
      allowed: "a number of gigabits per second, more than 0",
      remedy: "add `uplinkGbps`, such as `uplinkGbps: 100`, or leave out `uplinkPorts`",
    },
  ];
}

function problemsOfLegs({ links, legs }: PartOf<"cable">, path: string): Problem[] {
  if (links % legs === 0) return [];
  return [
    {
      code: "SITE004",
      path: `${path}.legs`,
      message: `${links} links do not fill ${legs} legs evenly`,
      found: String(legs),
      allowed: "a whole number that divides `links`",
      remedy: "give the number of ends that hold equally many links, or leave it out where both ends are one",
    },
  ];
}
