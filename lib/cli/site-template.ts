/**
 * A new site file with comments: one pod of 512 GPUs, to be changed. It keeps every rule but for notes.
 * @param schema path of the JSON Schema from the file, for editors
 */
export function siteTemplate(name: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
#
# A site of GPUs. What is not stated has a default, which \`gigasite plan\` shows.
# Quantities carry their unit: 150 MW, 30 C, 400 Gbps. Ids of parts are those of \`gigasite parts\`.
apiVersion: gigasite/v1
name: ${name}
title: ${name}, 512 GPUs

# Where it stands, and the hottest day there, which sizes the cooling.
location:
  designDay: { dryBulb: 35 C, wetBulb: 24 C }

# A pod is what the site repeats: \`count\` identical ones of \`racks\` racks each.
pods:
  - name: h100
    count: 1
    racks: 8
    nodesPerRack: 8
    node: supermicro-4u-hgx-h100 # or another node: gigasite parts --class node
    feeds: [grid]
    cooling: tcs

# A fabric joins the NICs of all nodes. Leaves, spines, cables and optics follow from the endpoints and the switch.
fabrics:
  - name: compute
    role: compute
    switch: nvidia-sn5600 # or another switch: gigasite parts --class switch
    topology: rail-optimized
    oversubscription: 1

power:
  redundancy: N # or N+1, 2N: what must be carried after a loss
  feeds:
    - { name: grid, kind: utility, capacity: 1200 kW }

# Cold plates hang on the loop that the pod names; all other heat goes into the doors, and in the end all of it outside.
cooling:
  loops:
    - { name: tcs, kind: direct-to-chip, cdu: supermicro-4u-cdu, cdusPer: rack, redundancy: N+1, supply: 30 C, return: 40 C }
    - { name: doors, kind: rear-door, cdu: generic-rear-door, cdusPer: rack, supply: 24 C, return: 36 C }
  heatRejection: { part: air-cooled-chiller, redundancy: N+1 }

# What is rented on AWS to try the site's software at small scale. It costs money once it is deployed, and nothing before:
# \`gigasite replica\` tells how much. Take the signs out to have it.
# replica: { region: us-east-2, instanceType: p5.48xlarge, pods: 1, nodesPerPod: 2 }
`;
}

/** A site file under another name, and with the path of the JSON Schema from where it will lie. */
export function renamedSite(text: string, name: string, schema: string): string {
  return text
    .replace(/^# yaml-language-server: .*\n/, "")
    .replace(/^/, `# yaml-language-server: $schema=${schema}\n`)
    .replace(/^name: .*$/m, `name: ${name}`);
}
