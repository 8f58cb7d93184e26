// Imported first by every entry of the package that makes constructs: what is missing or doubled is said before it breaks.
import { checkPeers } from "./peers";

checkPeers();
