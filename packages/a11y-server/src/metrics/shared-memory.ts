type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The same columns in memory that all threads see, so that handing them over costs nothing. */
export function inSharedMemory<T extends object>(columns: T): T {
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      ArrayBuffer.isView(value) ? shared(value as Column) : value,
    ]),
  ) as T;
}

function shared(column: Column): Column {
  const memory = new SharedArrayBuffer(column.byteLength);
  const copy = new (column.constructor as new (buffer: SharedArrayBuffer) => Column)(memory);
  copy.set(column);
  return copy;
}
