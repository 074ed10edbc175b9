const QUIET_MS = 500;

/**
 * Says texts through one polite live region: the last of a burst, half a second after it ended. A
 * text that repeats is marked invisibly, so that it is read again.
 */
export class Announcer {
  private readonly region: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isMarked = false;

  constructor(region: HTMLElement) {
    this.region = region;
  }

  say(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isMarked = !this.isMarked;
      this.region.textContent = this.isMarked ? text : `${text}\u200b`;
    }, QUIET_MS);
  }
}
