/**
 * One thing that was measured. A goal is what the value should stay below, or reach where it is a
 * rate.
 */
export interface Row {
  name: string;
  value: number;
  unit: 'ms' | 's' | 'bytes' | 'MB' | 'calls' | '/s' | 'rows' | '×';
  goal?: number;
}

const rows: Row[] = [];

/** Prints a heading for the rows that follow. */
export function heading(text: string): void {
  console.log(`\n${text.padEnd(52)}${'value'.padStart(12)}       ${'goal'.padStart(10)}`);
}

/** Keeps a row for `--json`, and prints it. */
export function row(name: string, value: number, unit: Row['unit'], goal?: number): void {
  const rounded = Math.round(value * 10) / 10;
  rows.push({ name, value: rounded, unit, ...(goal === undefined ? {} : { goal }) });
  const text = `  ${name.padEnd(50)}${String(rounded).padStart(12)} ${unit.padEnd(6)}${String(goal ?? '').padStart(10)}`;
  console.log(text.trimEnd());
}

/** All rows so far. */
export function allRows(): readonly Row[] {
  return rows;
}
