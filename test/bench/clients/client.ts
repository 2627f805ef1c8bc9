// What a library can be asked to do. Each file beside this one gives the parts that its library has.

/** One library, set up as its documents advise for many requests to one origin. */
export interface Client {
  getJson?(url: string): Promise<unknown>;
  postJson?(url: string, value: unknown): Promise<unknown>;
  /** Gives the number of bytes of the body, decoded. */
  getBytes?(url: string): Promise<number>;
  /** Sends a file of the disk as multipart/form-data; gives the status. */
  upload?(url: string, path: string): Promise<number>;
  /** One of many requests that carry the cookies of those before; gives the status. */
  getInSession?(url: string): Promise<number>;
  /** Prepares a POST of JSON many times and sends nothing; gives how many times. */
  prepare?(url: string, value: unknown, times: number): Promise<number>;
}

/** What a file of this folder exports. */
export interface ClientModule {
  /** @param connections - requests that will be under way at once */
  open(connections: number): Client | Promise<Client>;
}
