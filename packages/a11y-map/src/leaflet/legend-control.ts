import { Control, DomEvent, DomUtil } from 'leaflet';
import { shapeElement } from './shape.js';
import { STATUSES, type Status } from './status.js';

export interface LegendWords {
  readonly title: string;
  readonly statuses: Readonly<Record<Status, string>>;
}

/** What the shapes mean, as a native disclosure: closed on a small map, open on a large one. */
export class LegendControl extends Control {
  private words: LegendWords;
  private readonly isOpen: boolean;
  private box: HTMLDetailsElement | null = null;

  constructor(words: LegendWords, isOpen = true) {
    super({ position: 'bottomleft' });
    this.words = words;
    this.isOpen = isOpen;
  }

  override onAdd(): HTMLElement {
    this.box = document.createElement('details');
    this.box.className = 'a11y-legend';
    this.box.open = this.isOpen;
    DomEvent.disableClickPropagation(this.box);
    DomEvent.disableScrollPropagation(this.box);
    this.fill();
    return this.box;
  }

  override onRemove(): void {
    this.box = null;
  }

  setWords(words: LegendWords): this {
    this.words = words;
    this.fill();
    return this;
  }

  /** Makes room for something else; the reader can open it again. */
  close(): this {
    if (this.box !== null) this.box.open = false;
    return this;
  }

  private fill(): void {
    const box = this.box;
    if (box === null) return;
    box.replaceChildren();
    DomUtil.create('summary', '', box).textContent = this.words.title;
    const list = DomUtil.create('ul', '', box);
    for (const status of STATUSES) {
      const item = DomUtil.create('li', '', list);
      item.append(shapeElement(status, document), this.words.statuses[status]);
    }
  }
}
