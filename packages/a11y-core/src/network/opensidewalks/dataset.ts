import type { LineString, Point, Polygon } from 'geojson';
import type { OSW_FILES, OswFile, OswVersion } from './declaration.js';

/** What JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

type GeometryOf = {
  readonly Point: Point;
  readonly LineString: LineString;
  readonly Polygon: Polygon;
};

/** A feature that the schema takes. */
export interface OswFeature<F extends OswFile = OswFile> {
  readonly type: 'Feature';
  readonly id?: string | number;
  readonly bbox?: readonly number[];
  readonly geometry: GeometryOf[(typeof OSW_FILES)[F]];
  readonly properties: JsonObject & { readonly _id: string };
}

/** The features of a dataset that can be believed, by file, in the order of the files. */
export interface OswDataset {
  readonly version: OswVersion;
  /** Members of each file other than its features. A file that was not given is absent. */
  readonly heads: Readonly<Partial<Record<OswFile, JsonObject>>>;
  readonly features: { readonly [F in OswFile]: readonly OswFeature<F>[] };
}
