/** One request, as it stands in the address. */
export interface Asked {
  readonly profile: string;
  readonly coordinates: string;
  readonly query: Readonly<Record<string, unknown>>;
}
