// Only for previews: a build cuts the fonts down to the characters it shows (loaders/publish/fonts.ts).
import {parseArgs} from "node:util";
import {readFont} from "../../loaders/publish/fonts.js";

const {values} = parseArgs({options: {name: {type: "string"}}});
process.stdout.write(await readFont(values.name!));
