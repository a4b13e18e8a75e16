const SHAPES = {
  tick: <path d="M3 8.5l3.2 3.2L13 5" />,
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" />,
  alarm: (
    <>
      <circle cx="8" cy="9" r="5" />
      <path d="M8 6.2V9l2 1.2M2 4.5L4.3 2.6M14 4.5l-2.3-1.9" />
    </>
  ),
  quarter: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 8V2.5A5.5 5.5 0 0 1 13.5 8z" fill="currentColor" />
    </>
  ),
  circle: <circle cx="8" cy="8" r="5.5" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  dash: <path d="M3.5 8h9" />,
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  flag: <path d="M4 14V2.5h8L10 5.7 12 9H4" />,
  arrows: <path d="M2 8h12M5 5L2 8l3 3M11 5l3 3-3 3" />,
} as const;

export type Shape = keyof typeof SHAPES;

/** A sign beside a word. It says nothing by itself to a screen reader: the word does. */
export function Glyph({ shape, size = 14 }: { shape: Shape; size?: number }) {
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  );
}
