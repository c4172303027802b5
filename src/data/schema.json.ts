import {readSite} from "../../loaders/publish/site-file.js";

process.stdout.write(JSON.stringify(readSite().schema));
