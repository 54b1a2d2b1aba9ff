/** How a setting's text is read. */
export type SettingType = 'text' | 'url' | 'number' | 'flag' | 'list' | 'secrets' | 'one of';

/** When a setting must be set: always, or where another one is set, or has that value. */
export type Need = 'always' | { readonly where: string; readonly is?: string };

/** One setting, declared once. Everything that names it elsewhere is generated from here. */
export interface SettingDefinition {
  readonly type: SettingType;
  /** The words that a `one of`, or an entry of a `list`, may be. */
  readonly of?: readonly string[];
  /** What counts where it is not set, as it would be written. */
  readonly default?: string;
  /**
   * What happens with a number or a word that is wrong: it is refused as a fault of the set-up, or
   * the default counts, where an action must go on whatever is set.
   */
  readonly wrong?: 'refused' | 'default';
  /** The least that a number may be; 0 where it is not said. */
  readonly least?: number;
  /** Whether its value is never shown. */
  readonly secret?: true;
  /** What it is, for a person: a sentence without its end. */
  readonly meaning: string;
  /** Where a person finds its value. */
  readonly where: string;
  /** What the line in `.env.example` says: several lines, each at most 100 columns. */
  readonly example?: string;
  /** The value in `.env.example`. */
  readonly exampleValue?: string;
  readonly needed?: Need;
  /** Whether `lib/core` reads it, which is below this room: it gets no accessor here. */
  readonly inCore?: true;
  /** What a value must look like, and how to say so, where the type does not. */
  readonly form?: { readonly pattern: RegExp; readonly text: string };
}

/** Settings that belong together: a paragraph of `.env.example` and a table of the docs. */
export interface SettingGroup {
  readonly title: string;
  readonly settings: Readonly<Record<string, SettingDefinition>>;
}
