import type { Unit } from '../facility/instrument.js';
import type { Language } from '../facility/label.js';
import { WRITTEN_UNITS } from '../facility/written-unit.js';
import {
  type Column,
  type CommonName,
  DECLARATION,
  type DeclarationPart,
  declarationColumn,
  possibleColumns,
  type RowKind,
} from './column.js';
import { HEADER_UNITS, plainText, plainWord, unitNamed } from './words.js';

/** A header understood: its column, and the unit it says its numbers are in. */
export interface ReadHeader {
  readonly column: Column;
  /** As surveys write units; undefined where the header names none. */
  readonly unit?: string;
}

/** The unit of the numbers in a column; undefined where it holds none. */
export function unitOf(column: Column): Unit | undefined {
  if (column.kind === 'context') {
    return column.definition.kind === 'number' ? column.definition.unit : undefined;
  }
  if (column.kind !== 'value' && !(column.kind === 'evidence' && column.part === 'uncertainty')) {
    return undefined;
  }
  return column.parameter.kind === 'quantity' ? column.parameter.unit : undefined;
}

/** What a header may say, for one kind of row. */
export class Headers {
  private readonly columns = new Map<string, Column>();
  private readonly named = new Map<string, Set<Column>>();

  constructor(kind: RowKind) {
    for (const column of possibleColumns(kind)) {
      this.columns.set(column.key, column);
      for (const name of [column.key, ...Object.values(column.label)]) this.add(name, column);
    }
  }

  /** The column a header means: a label in any language or the key, with or without a unit; else why not. */
  read(header: string): ReadHeader | string {
    const byKey = /\[([^[\]]+)\]$/.exec(header.trim());
    if (byKey !== null) {
      const column = this.keyed(byKey[1]!);
      if (column === undefined) return `there is no column "${byKey[1]}" here`;
      const inUnit = /\(([^()]*)\)\s*\[[^[\]]+\]$/.exec(header.normalize('NFKC').trim());
      return withUnit(column, inUnit?.[1]);
    }
    const whole = this.lookUp(header);
    if (whole !== undefined) return typeof whole === 'string' ? whole : { column: whole };
    const plain = plainText(header);
    // Chinese forms write a unit in brackets or, by GB 3101, behind a stroke.
    const [, name, unit] =
      /^(.*\S)\s*(?:\(([^()]*)\)|\/([^/()]+))$/.exec(plain)?.filter((part) => part !== undefined) ??
      [];
    const found = name === undefined ? undefined : this.lookUp(name);
    if (found === undefined) return 'is no column that is known here; nothing in it was read';
    return typeof found === 'string' ? found : withUnit(found, unit);
  }

  /** The header of a column in a language, with its unit; with its key where the words alone are not clear. */
  write(column: Column, language: Language): string {
    const unit = unitOf(column);
    const label = column.label[language];
    const header = unit === undefined ? label : `${label} (${HEADER_UNITS[unit][language]})`;
    const read = this.read(header);
    const isClear = typeof read !== 'string' && read.column.key === column.key;
    return isClear ? header : `${header} [${column.key}]`;
  }

  private add(name: string, column: Column): void {
    const word = plainWord(name);
    const held = this.named.get(word) ?? new Set<Column>();
    this.named.set(word, held.add(column));
  }

  private lookUp(name: string): Column | string | undefined {
    const found = this.named.get(plainWord(name));
    if (found === undefined) return this.laterDeclaration(name);
    const [first, ...others] = found;
    if (others.length === 0) return first;
    const keys = [...found].map(({ key }) => `[${key}]`);
    return `may mean several columns: put one of ${keys.join(', ')} behind it`;
  }

  private keyed(key: string): Column | undefined {
    return this.columns.get(key) ?? this.laterDeclaration(key);
  }

  /** The second and further declarations are known by their number, however many there are. */
  private laterDeclaration(name: string): Column | undefined {
    const [, inKey, partOfKey = ''] = /^declaration\.(\d{1,3})\.(\w+)$/.exec(name.trim()) ?? [];
    if (inKey !== undefined && Object.hasOwn(DECLARATION, partOfKey)) {
      return declarationColumn(Number(inKey) - 1, partOfKey as DeclarationPart);
    }
    const [, label, number] = /^(.*\S)\s+(\d{1,3})$/.exec(name.trim()) ?? [];
    const [first] = label === undefined ? [] : (this.named.get(plainWord(label)) ?? []);
    if (first?.kind !== 'declaration' || Number(number) < 2) return undefined;
    return declarationColumn(Number(number) - 1, first.part);
  }
}

function withUnit(column: Column, word: string | undefined): ReadHeader | string {
  if (word === undefined) return { column };
  const unit = unitOf(column);
  const written = unitNamed(word);
  if (unit === undefined) return `holds no numbers, so it has no unit "${word}"`;
  if (isShownAs(unit, word)) return { column, unit };
  if (Object.hasOwn(WRITTEN_UNITS[unit], written)) return { column, unit: written };
  const known = Object.keys(WRITTEN_UNITS[unit]).join(', ');
  return `"${word}" is no unit of this column; known: ${known}`;
}

const isShownAs = (unit: Unit, word: string) =>
  Object.values(HEADER_UNITS[unit]).some((shown) => plainWord(shown) === plainWord(word));

const made = new Map<RowKind, Headers>();

/** The headers of a kind of row, made once. */
export function headersOf(kind: RowKind): Headers {
  const held = made.get(kind) ?? new Headers(kind);
  made.set(kind, held);
  return held;
}

export const isCommon = (column: Column, name: CommonName): boolean =>
  column.kind === 'common' && column.name === name;
