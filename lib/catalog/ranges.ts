import type { NumberRange } from "../units/number-range";
import type { QuantityRange } from "../schema/quantity";

/*
 * Smallest and largest value of every kind of key. They are wide: ten to a hundred times what is built or announced, so
 * that they refuse slips of the unit and values without a meaning, and no design. Products of a few of them stay far
 * below the largest number of a computer.
 */

/** Power of one part. The largest is the plant of a building, some hundred megawatts. */
export const PART_POWER: QuantityRange = { minimum: "0 W", maximum: "10 GW" };
/** Rating of one unit of power or cooling equipment. The largest generating units have 1.75 GW (EPR). */
export const UNIT_CAPACITY: QuantityRange = { minimum: "1 W", maximum: "10 GW" };
/** Rated apparent power. The largest transformers have some 1,200 MVA. */
export const UNIT_RATING: QuantityRange = { minimum: "1 VA", maximum: "10000 MVA" };
/** Capacity of a feed. All power plants of the world have some 9,000 GW. */
export const FEED_CAPACITY: QuantityRange = { minimum: "1 W", maximum: "10000 GW" };
/** Capacity of a feed in a phase; 0 before it is connected. */
export const PHASE_CAPACITY: QuantityRange = { minimum: "0 W", maximum: "10000 GW" };
/** Usable energy of one battery unit. The largest battery plants have some 10 GWh. */
export const BATTERY_ENERGY: QuantityRange = { minimum: "0 Wh", maximum: "1000 GWh" };
/** Flow of one cooling unit. The largest pumps of power plants move some 500,000 LPM. */
export const COOLANT_FLOW: QuantityRange = { minimum: "0.01 LPM", maximum: "10000000 LPM" };
/** Mass of one part. The heaviest gas turbines have some 500 t, transformers 800 t. */
export const PART_MASS: QuantityRange = { minimum: "0 kg", maximum: "100000 t" };
/** Length or reach of a cable. Coherent transceivers without amplifiers reach 120 km. */
export const CABLE_LENGTH: QuantityRange = { minimum: "1 cm", maximum: "1000 km" };
/** Length of a link that leaves the site: at most half the circumference of the earth. */
export const EXTERNAL_LENGTH: QuantityRange = { minimum: "0 m", maximum: "20000 km" };
/** Distance between racks of a row; racks are 0.48 to 1.2 m wide. */
export const RACK_PITCH: QuantityRange = { minimum: "0.1 m", maximum: "10 m", example: "0.8 m" };
/** Distance between rows: racks 0.6 to 1.4 m deep, and their aisles. */
export const ROW_PITCH: QuantityRange = { minimum: "0.1 m", maximum: "100 m", example: "2.7 m" };
/** Height of a cable tray above a port; halls are 4 to 10 m high. */
export const TRAY_RISE: QuantityRange = { minimum: "0 m", maximum: "100 m", example: "2.5 m" };
/** Temperature of a liquid or of air in a hall. Water with 25 % glycol freezes at -10 C and boils at 101 C. */
export const COOLANT_TEMPERATURE: QuantityRange = { minimum: "-20 C", maximum: "100 C" };
/** Outdoor temperature. Records: -89.2 C and 56.7 C (World Meteorological Organization). */
export const OUTDOOR_TEMPERATURE: QuantityRange = { minimum: "-90 C", maximum: "60 C" };

/** A number from 0 to 1. */
export const SHARE: NumberRange = { minimum: 0, maximum: 1 };
/** Output power divided by input power of equipment in service. The worst UPS have 0.8, transformers 0.95. */
export const EFFICIENCY: NumberRange = { minimum: 0.5, maximum: 1 };
/** Usable share of a rating, power factor or mean load; below 1 % the equipment is not in use. */
export const USED_SHARE: NumberRange = { minimum: 0.01, maximum: 1 };
/** Heat rejected divided by power. Chillers have 2 to 15; by Carnot's law 300 at a lift of 1 K, and more below. */
export const COEFFICIENT_OF_PERFORMANCE: NumberRange = { minimum: 0.5, maximum: 1_000 };
/** Water in litres per kWh of heat. Evaporation alone takes 1.5; blowdown can double it. */
export const WATER_PER_KWH: NumberRange = { minimum: 0, maximum: 100 };
/** Difference between two temperatures of a heat exchanger, in kelvin. */
export const APPROACH: NumberRange = { minimum: 0.1, maximum: 100 };
/** Speed of a port or a lane in Gbps: from 10 Mbps Ethernet to some sixty times 1.6 Tbps. */
export const PORT_SPEED: NumberRange = { minimum: 0.01, maximum: 100_000 };
/** Figures of a GPU (GB, TFLOPS, TB/s, GB/s); the largest in the catalog is 5,000. */
export const GPU_FIGURE: NumberRange = { minimum: 0.001, maximum: 10_000_000 };
/** Voltage at equipment in volts: from 12 V of a server to the 1,100 kV of the highest transmission line. */
export const VOLTAGE: NumberRange = { minimum: 1, maximum: 1_100_000 };
/** Current in amperes: the busbars of a switchboard carry up to some 6,300 A. */
export const AMPERAGE: NumberRange = { minimum: 0.1, maximum: 100_000 };
/** Minutes of a start or of a ride-through: at most a year. */
export const MINUTES: NumberRange = { minimum: 0, maximum: 525_600 };
/** Fuel in MMBtu per MWh: 3.412 without losses, 34.12 at an efficiency of 10 %. */
export const HEAT_RATE: NumberRange = { minimum: 3.412, maximum: 35 };
/** Energy price in USD per kWh; scarcity prices of US markets are capped at 5 USD. */
export const ENERGY_PRICE: NumberRange = { minimum: 0, maximum: 100 };
/** Carbon intensity in grams of CO2 per kWh; lignite has some 1,200. */
export const CARBON_INTENSITY: NumberRange = { minimum: 0, maximum: 10_000 };
/** Price in US dollars. The annual output of the world is some 1e14. */
export const USD: NumberRange = { minimum: 0, maximum: 1e13 };
/** Price in any currency; the smallest are worth 1/100,000 of a US dollar. */
export const PRICE: NumberRange = { minimum: 0, maximum: 1e18 };
/** A price in US dollars of something that is not free: per hour, per month, per unit of fuel. */
export const RATE_IN_USD: NumberRange = { minimum: 0.0001, maximum: 1e13 };
/** US dollars per unit of a currency: from 1/100,000 (Lebanese pound) to 3.3 (Kuwaiti dinar). */
export const USD_PER_UNIT: NumberRange = { minimum: 1e-7, maximum: 1e5 };
/** Lead time in weeks: at most twenty years. */
export const LEAD_WEEKS: NumberRange = { minimum: 0, maximum: 1_040 };
/** Downlink divided by uplink bandwidth: a leaf of 4,096 ports with one uplink. */
export const OVERSUBSCRIPTION: NumberRange = { minimum: 1, maximum: 4_096 };

/** Rack units of a part; the tallest racks have 60 U. */
export const RACK_UNITS: NumberRange = { minimum: 0, maximum: 100 };
/** Like {@link RACK_UNITS}, of equipment that is placed in racks, and of racks. */
export const SOME_RACK_UNITS: NumberRange = { minimum: 1, maximum: 100 };
/** GPUs of a node. Rack-scale nodes have 72; 576 are announced. */
export const GPUS_PER_NODE: NumberRange = { minimum: 0, maximum: 1_024 };
/** NICs of a node on one fabric; an NVL72 rack has 72. */
export const NICS_PER_NODE: NumberRange = { minimum: 1, maximum: 1_024 };
/** NICs of a node for one role; none for some. */
export const NICS_OF_ROLE: NumberRange = { minimum: 0, maximum: 1_024 };
/** Ports of a NIC, cages of a NIC, or links of a cable or transceiver; a 1.6 Tbps port has 16 lanes of 100 Gbps. */
export const LANES: NumberRange = { minimum: 1, maximum: 64 };
/** Planes of a fabric: a NIC has a port on each, and no NIC has more than its lanes. Known designs have 1 to 8. */
export const PLANES: NumberRange = { minimum: 1, maximum: 64 };
/** Power supplies, trays, nodes and racks in or at one unit. */
export const PIECES: NumberRange = { minimum: 0, maximum: 10_000 };
/** Like {@link PIECES}, at least one. */
export const SOME_PIECES: NumberRange = { minimum: 1, maximum: 10_000 };
/** Ports of a switch; the largest modular chassis have some 2,304 of 100 Gbps. */
export const SWITCH_PORTS: NumberRange = { minimum: 1, maximum: 4_096 };
/** Ports that are left free or reserved, or links of a pair: at most those of a switch. */
export const SOME_SWITCH_PORTS: NumberRange = { minimum: 0, maximum: 4_096 };
/** Uplink ports of a switch in addition to its other ports. */
export const UPLINK_PORTS: NumberRange = { minimum: 0, maximum: 64 };
/** Ports that one port is split into. */
export const BREAKOUT: NumberRange = { minimum: 1, maximum: 16 };
/** Count of an entry of a site; keeps products of counts exact as numbers. */
export const COUNT: NumberRange = { minimum: 1, maximum: 1_000_000 };
/** Like {@link COUNT}, or none. */
export const COUNT_OR_NONE: NumberRange = { minimum: 0, maximum: 1_000_000 };
