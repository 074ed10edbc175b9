/**
 * Choices kept on this device: how the page looks and who travels. A profile says something about a
 * person's body, so it never leaves the device but inside the request for one answer. Private windows
 * may refuse storage; the choice then lasts as long as the page.
 */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(`tongtu.${name}`);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`tongtu.${name}`, value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
