export {applyCorrections, type Corrections, readCorrections} from "./corrections.js";
export {linkClaims} from "./links.js";
