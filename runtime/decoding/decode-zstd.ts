// Finds where zstd frames end (RFC 8878 section 3.1), without decompressing: Node 22 takes cut data
// for whole, and Node up to 24 stops silently after the first of several frames.

/** A part of one frame, in the order in which it came. */
export interface FramePiece {
  readonly bytes: Uint8Array;
  /** Whether the frame ends with it. */
  readonly ends: boolean;
  /** Whether the frame holds no data of the body. */
  readonly skippable: boolean;
}

/** Data that is not a zstd frame. */
export class FrameError extends Error {}

const magic = 0xfd2fb528;
const skippableMagic = 0x184d2a50;
const dictionaryIdSizes = [0, 1, 2, 4];
const blockHeaderSize = 3;
const checksumSize = 4;

/** Cuts zstd data into frames, whatever the chunks in which it comes. */
export class ZstdFrames {
  /** Bytes of the header that is being read. */
  #header: number[] = [];
  #reading: "frame" | "block" = "frame";
  /** Bytes to pass over before the next header. */
  #ahead = 0;
  /** Whether the frame ends after the bytes to pass over. */
  #last = false;
  #checksum = 0;
  #skippable = false;

  /** Whether no frame has begun that has not ended. */
  get atBoundary(): boolean {
    return this.#reading === "frame" && this.#header.length === 0 && this.#ahead === 0;
  }

  /**
   * Takes the next chunk.
   *
   * @throws FrameError where it cannot be part of a frame
   */
  *take(chunk: Uint8Array): Generator<FramePiece> {
    let from = 0;
    let at = 0;
    while (at < chunk.byteLength) {
      if (this.#ahead > 0) {
        const passed = Math.min(this.#ahead, chunk.byteLength - at);
        this.#ahead -= passed;
        at += passed;
      } else {
        this.#header.push(chunk[at] ?? 0);
        at++;
        this.#readHeader();
      }
      if (this.#last && this.#ahead === 0) {
        yield { bytes: chunk.subarray(from, at), ends: true, skippable: this.#skippable };
        from = at;
        this.#begin();
      }
    }
    if (from < at) {
      yield { bytes: chunk.subarray(from), ends: false, skippable: this.#skippable };
    }
  }

  #begin(): void {
    this.#reading = "frame";
    this.#last = false;
    this.#checksum = 0;
    this.#skippable = false;
  }

  /** Understands the header when it is complete. */
  #readHeader(): void {
    if (this.#reading === "block") this.#readBlockHeader();
    else this.#readFrameHeader();
  }

  #readFrameHeader(): void {
    const { length } = this.#header;
    if (length < 4) return;
    const mark = this.#number(0, 4);
    this.#skippable = mark >>> 4 === skippableMagic >>> 4;
    if (this.#skippable) {
      if (length < 8) return;
      this.#last = true;
      this.#pass(this.#number(4, 8));
      return;
    }
    if (mark !== magic) throw new FrameError("no zstd frame where one should begin");
    if (length < 5) return;
    const descriptor = this.#header[4] ?? 0;
    const single = (descriptor >> 5) & 1;
    const sizeFlag = descriptor >> 6;
    const contentSize = sizeFlag === 0 ? single : 1 << sizeFlag;
    this.#checksum = (descriptor >> 2) & 1 ? checksumSize : 0;
    this.#reading = "block";
    this.#pass(1 - single + (dictionaryIdSizes[descriptor & 3] ?? 0) + contentSize);
  }

  #readBlockHeader(): void {
    if (this.#header.length < blockHeaderSize) return;
    const header = this.#number(0, blockHeaderSize);
    const kind = (header >> 1) & 3;
    if (kind === 3) throw new FrameError("a block of no known kind");
    this.#last = (header & 1) === 1;
    const repeated = kind === 1;
    this.#pass((repeated ? 1 : header >> 3) + (this.#last ? this.#checksum : 0));
  }

  #pass(count: number): void {
    this.#header = [];
    this.#ahead = count;
  }

  /** Bytes of the header as a number, the lowest first. */
  #number(from: number, to: number): number {
    return this.#header.slice(from, to).reduceRight((value, byte) => value * 256 + byte, 0);
  }
}
