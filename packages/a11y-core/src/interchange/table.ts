/** What one cell of a sheet holds; an empty text is an empty cell. */
export type Cell = string | number | boolean;

/** A sheet: the header, and rows of as many cells as it has columns (missing ones are empty). */
export interface Table {
  /** Name of the sheet; of a CSV file, its name without the ending. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Something in a table that could not be believed, named as the person at the sheet sees it. */
export interface RowProblem {
  readonly sheet: string;
  /** As the spreadsheet counts: the header is row 1. 0 for the sheet as a whole. */
  readonly row: number;
  /** The header of the column; empty for the row as a whole. */
  readonly column: string;
  /** What stands in the cell, as text. */
  readonly value: string;
  readonly reason: string;
}

/** How a column of a sheet is shown; nothing of it changes what the cells say. */
export interface ColumnLayout {
  /** In characters of the standard font. */
  readonly width?: number;
  readonly hidden?: boolean;
  /**
   * Cells typed here stay text: a spreadsheet would make a time of day of the slope 1:12 and a date
   * of 1/12.
   */
  readonly asText?: boolean;
  /** What the drop-down offers; anything else is refused by the spreadsheet. */
  readonly choices?: readonly string[];
}

/** A table with the looks of its sheet in a workbook. */
export interface Sheet extends Table {
  readonly layout?: readonly ColumnLayout[];
}
