/** Writes what a store holds for other programs and people: one file a format. */
export type { ExportFormat, Part } from "./format.js"
export { exportFormats, exportFrom, formatNamed } from "./formats.js"
export type { ReportData } from "./report-data.js"
