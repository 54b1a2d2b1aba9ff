const PATHS = {
  mark: 'M3 5.5h7.5a3.5 3.5 0 0 1 0 7H8m9 2H9.5a3.5 3.5 0 0 1 0-7H12',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Zm4.3-1.7L17 17',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4',
  moon: 'M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z',
  check: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  warn: 'M10 3l7.5 13.5h-15L10 3Zm0 5v4m0 2.2v.3',
  retry: 'M16 10a6 6 0 1 1-2-4.5M16 3v3.5h-3.5',
  skip: 'M5 10h10',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  arrow: 'M4 10h11M11 6l4 4-4 4',
  down: 'M5 8l5 5 5-5',
  dot: 'M10 10h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** A small picture beside words, which say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
