import { Control, type ControlPosition, DomEvent, DomUtil, type Map as LeafletMap } from 'leaflet';
import { moveOptions } from './motion.js';

export const MOVES = ['zoomIn', 'zoomOut', 'up', 'left', 'right', 'down', 'home'] as const;
export type Move = (typeof MOVES)[number];

export type MoveWords = Readonly<Record<Move, string>> & { readonly group: string };

const SYMBOLS: Readonly<Record<Move, string>> = {
  zoomIn: 'M12 5V19M5 12H19',
  zoomOut: 'M5 12H19',
  up: 'M5 15L12 8L19 15',
  down: 'M5 9L12 16L19 9',
  left: 'M15 5L8 12L15 19',
  right: 'M9 5L16 12L9 19',
  home: 'M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15',
};

const STEPS: Readonly<Partial<Record<Move, readonly [x: number, y: number]>>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/** Zooming and panning by buttons, for everyone who cannot drag or pinch (WCAG 2.5.1, 2.5.7). */
export class MoveControl extends Control {
  private words: MoveWords;
  private readonly goHome: () => void;
  private readonly buttons = new Map<Move, HTMLButtonElement>();
  private box: HTMLElement | null = null;

  constructor(words: MoveWords, goHome: () => void, position: ControlPosition = 'topright') {
    super({ position });
    this.words = words;
    this.goHome = goHome;
  }

  override onAdd(map: LeafletMap): HTMLElement {
    const box = DomUtil.create('div', 'a11y-move');
    this.box = box;
    box.setAttribute('role', 'group');
    DomEvent.disableClickPropagation(box);
    for (const move of MOVES) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `a11y-move-${move}`;
      button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${SYMBOLS[move]}"/></svg>`;
      button.addEventListener('click', () => this.make(map, move));
      this.buttons.set(move, button);
      box.append(button);
    }
    this.name();
    return box;
  }

  override onRemove(): void {
    this.buttons.clear();
    this.box = null;
  }

  setWords(words: MoveWords): this {
    this.words = words;
    this.name();
    return this;
  }

  private name(): void {
    this.box?.setAttribute('aria-label', this.words.group);
    for (const [move, button] of this.buttons) {
      button.setAttribute('aria-label', this.words[move]);
      button.title = this.words[move];
    }
  }

  private make(map: LeafletMap, move: Move): void {
    const step = STEPS[move];
    if (step !== undefined) {
      const size = map.getSize();
      map.panBy([(step[0] * size.x) / 3, (step[1] * size.y) / 3], moveOptions());
    } else if (move === 'zoomIn') map.zoomIn(1, moveOptions());
    else if (move === 'zoomOut') map.zoomOut(1, moveOptions());
    else this.goHome();
  }
}
