// Node 20 runs TypeScript in a worker thread only when the worker itself asks for it.
import {register} from "tsx/esm/api";

register();
const {default: extractDocument} = await import("./worker.ts");
export default extractDocument;
