/** One line of the table: a figure, and its ratio to a baseline measured in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the figure is compared with. */
  readonly baseline: string;
  /** Ours over the baseline's, so that more is better for rates; says nothing about the machine. */
  readonly ratio: number;
}
