export {exportArrow} from "./arrow.js";
export {closeDatabase, type Database, openDatabase} from "./database.js";
export {type ColumnDescription, describeTables, isPublished, type TableDescription} from "./describe-tables.js";
export {exportParquet, exportTable, tableNames, toCsv, toJson} from "./export.js";
export {type Cell, columnNames, query} from "./query.js";
export {readReported} from "./reported.js";
export type {Chapter, ReportedFigure, Source, Story} from "./story.js";
export {writeDatabase} from "./write.js";
