/**
 * A new site file with comments: one pod of 512 GPUs. `check` finds nothing above a note.
 * @param schema path of the JSON Schema relative to the file, for editors
 */
export function siteTemplate(name: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
#
# A GPU site. Omitted keys have defaults; \`gigasite plan\` shows them.
# Quantities have units: 150 MW, 30 C, 400 Gbps. \`gigasite parts\` lists the part ids.
apiVersion: gigasite/v1
name: ${name}
title: ${name}, 512 GPUs

# Design day: dry-bulb and wet-bulb temperature for sizing the cooling.
location:
  designDay: { dryBulb: 35 C, wetBulb: 24 C }

# A pod is the repeating unit of the site: \`count\` identical pods of \`racks\` racks each.
pods:
  - name: h100
    count: 1
    racks: 8
    nodesPerRack: 8
    node: supermicro-4u-hgx-h100 # or another node: gigasite parts --class node
    feeds: [grid]
    cooling: tcs

# A fabric connects the NICs of all nodes. Leaves, spines, cables and optics follow from endpoints and switch.
fabrics:
  - name: compute
    role: compute
    switch: nvidia-sn5600 # or another switch: gigasite parts --class switch
    topology: rail-optimized
    oversubscription: 1

power:
  redundancy: N # or N+1, 2N
  feeds:
    - { name: grid, kind: utility, capacity: 1200 kW }

# Cold plates use the loop named by the pod; rear doors take the remaining heat. Heat rejection takes all of it.
cooling:
  loops:
    - { name: tcs, kind: direct-to-chip, cdu: supermicro-4u-cdu, cdusPer: rack, redundancy: N+1, supply: 30 C, return: 40 C }
    - { name: doors, kind: rear-door, cdu: generic-rear-door, cdusPer: rack, supply: 24 C, return: 36 C }
  heatRejection: { part: air-cooled-chiller, redundancy: N+1 }

# A small replica on AWS to test the software of the site. It costs money only after deployment;
# \`gigasite replica\` estimates the cost. Uncomment \`replica:\` to add it.
# replica: { region: us-east-2, instanceType: p5.48xlarge, pods: 1, nodesPerPod: 2 }
`;
}

/** A site file with another name, and with the path of the JSON Schema relative to its new folder. */
export function renamedSite(text: string, name: string, schema: string): string {
  return text
    .replace(/^# yaml-language-server: .*\n/, "")
    .replace(/^/, () => `# yaml-language-server: $schema=${schema}\n`)
    .replace(/^name: .*$/m, () => `name: ${name}`);
}
