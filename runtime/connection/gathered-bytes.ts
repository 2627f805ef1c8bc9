// Gathers the pieces of a body into one array of bytes. Knows no reply.

/** Bytes from which on a body is worth a place of its own before it is whole. */
const large = 1024 * 1024;
/** A place is made once so large a part of the body has come, whatever length was announced. */
const share = 8;

export class GatheredBytes {
  #size = 0;
  readonly #pieces: Uint8Array[] = [];
  /** Where a large body is written as it comes, so that it is never held twice. */
  #place: Uint8Array | undefined;

  /** Bytes so far. */
  get size(): number {
    return this.#size;
  }

  /** @param announced - the length that the body is said to have, where one is */
  add(piece: Uint8Array, announced: () => number | undefined): void {
    const at = this.#size;
    this.#size += piece.byteLength;
    const place = this.#place;
    if (place !== undefined && this.#size <= place.byteLength) {
      place.set(piece, at);
      return;
    }
    if (place !== undefined) {
      // More came than was announced: the place is a piece like others then.
      this.#pieces.push(place.subarray(0, at));
      this.#place = undefined;
    }
    this.#pieces.push(piece);
    if (this.#size >= large) this.#makePlace(announced() ?? 0);
  }

  /** The bytes; nothing can be added afterwards. */
  whole(): Uint8Array {
    const [first] = this.#pieces;
    if (this.#place !== undefined) return this.#place.subarray(0, this.#size);
    if (this.#pieces.length === 1 && first !== undefined) return first;
    return this.#writeTo(Buffer.allocUnsafeSlow(this.#size));
  }

  #makePlace(announced: number): void {
    if (announced <= this.#size || announced > share * this.#size) return;
    this.#place = this.#writeTo(Buffer.allocUnsafeSlow(announced));
    this.#pieces.length = 0;
  }

  #writeTo(place: Uint8Array): Uint8Array {
    let at = 0;
    for (const piece of this.#pieces) {
      place.set(piece, at);
      at += piece.byteLength;
    }
    return place;
  }
}
