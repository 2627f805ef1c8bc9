// Generated from spec/; edits are lost.
// Change the source, then run: npm run generate
export interface Catalog {
  readonly product: Product;

  /** The title of the document that is implemented. */
  readonly document: string;
  readonly clauses: readonly Clause[];
  readonly verbs: readonly Verb[];
  readonly arguments: readonly Argument[];
  readonly types: readonly ArgumentType[];
  readonly response: ResponseDocument;
  readonly errors: ErrorsDocument;
  readonly headers: HeadersDocument;
  readonly examples: ExamplesDocument;
  readonly differences: DifferencesDocument;
  readonly playground: PlaygroundDocument;
}

export interface Product {
  readonly name: string;
  readonly version: string;
}

export interface Clause {
  readonly id: string;
  readonly text: string;
}

export interface Verb {
  readonly name: string;

  /** Its place among the verbs, in every list. */
  readonly order: number;

  /** null where the caller names the method. */
  readonly method: string | null;
  readonly clause: string;
  readonly summary: string;
  readonly prose: readonly string[];

  /** null where they are those of the method given. */
  readonly semantics: Semantics | null;
  readonly arguments: VerbArguments;
  readonly rules: readonly Rule[];

  /** Shown before the first send. */
  readonly warning?: string;
  readonly examples: readonly string[];
}

export interface Semantics {
  readonly safe: boolean;
  readonly idempotent: boolean;
  readonly cacheable: "yes" | "explicitly" | "no";
  readonly request_body: "expected" | "tolerated";
  readonly response_body: boolean;
  readonly rfc: string;
  readonly rfc_url: string;
}

export interface VerbArguments {
  readonly documented: readonly string[];
  readonly tolerated: readonly string[];
  readonly tolerated_remark?: string;
}

export interface Rule {
  readonly at_most_one_of: readonly string[];
  readonly clause: string;

  /** Quoted where the rule is broken. */
  readonly text: string;
}

export interface Argument {
  readonly name: string;
  readonly type: "method" | "url" | "bytes" | "json" | "files" | "headers" | "auth" | "ignored";
  readonly origin: "documented" | "extension";
  readonly clause: string;

  /** Stands before the options object. */
  readonly positional: boolean;

  /** Supplies the request body. */
  readonly body: boolean;
  readonly summary: string;
  readonly prose: readonly string[];
  readonly wire: readonly WireEffect[];

  /** What is accepted, quoted by errors, prompts and the reference. */
  readonly accepts: string;
}

export interface WireEffect {
  /** The header that the argument sets. */
  readonly header: string;

  /** Its value; {value} stands for the encoded argument. */
  readonly value: string;

  /** A header of the caller's wins. */
  readonly unless_given: boolean;

  /** Shown beside the header in previews. */
  readonly why: string;
}

export interface ArgumentType {
  readonly type: "method" | "url" | "bytes" | "json" | "files" | "headers" | "auth" | "ignored";
  readonly name: string;
  readonly summary: string;

  /** What is accepted, quoted by errors, prompts and the reference. */
  readonly accepts: string;
}

export interface ResponseDocument {
  readonly name: string;
  readonly clause: string;
  readonly summary: string;
  readonly prose: readonly string[];
  readonly parameters: readonly ResponseParameter[];
  readonly members: readonly ResponseMember[];
}

export interface ResponseParameter {
  readonly name: string;
  readonly type:
    | "integer"
    | "number"
    | "text"
    | "optional_text"
    | "bytes"
    | "optional_bytes"
    | "json"
    | "flag"
    | "cause"
    | "phase"
    | "code";
  readonly summary: string;
}

export interface ResponseMember {
  readonly name: string;
  readonly kind: "property" | "method";
  readonly type:
    | "integer"
    | "number"
    | "text"
    | "optional_text"
    | "bytes"
    | "optional_bytes"
    | "json"
    | "flag"
    | "cause"
    | "phase"
    | "code";
  readonly writable: boolean;
  readonly origin: "documented" | "extension";
  readonly clause: string;
  readonly summary: string;
  readonly prose: readonly string[];
}

export interface ErrorsDocument {
  readonly properties: readonly ErrorProperty[];
  readonly errors: readonly ErrorClass[];
  readonly faults: readonly Fault[];
}

export interface ErrorProperty {
  readonly name: string;
  readonly type:
    | "integer"
    | "number"
    | "text"
    | "optional_text"
    | "bytes"
    | "optional_bytes"
    | "json"
    | "flag"
    | "cause"
    | "phase"
    | "code";
  readonly summary: string;
}

export interface ErrorClass {
  readonly name: string;

  /** The first is extended; instanceof holds for all. */
  readonly parents: readonly string[];
  readonly code: string;
  readonly summary: string;

  /** What to do about it. */
  readonly remedy: string;
}

export interface Fault {
  readonly id: string;
  readonly error: string;
  readonly phase: "prepare" | "dns" | "connect" | "tls" | "send" | "headers" | "body" | "decode";

  /** What was wrong; {names} stand for values. */
  readonly message: string;

  /** What would have been accepted. */
  readonly accepted?: string;

  /** The likely cause or the next thing to do. */
  readonly hint?: string;

  /** Codes of the failures below that mean this. */
  readonly causes: readonly string[];
  readonly clause?: string;
}

export interface HeadersDocument {
  readonly automatic: readonly AutomaticHeader[];
  readonly refused: readonly RefusedHeader[];
  readonly known: readonly KnownHeader[];

  /** Headers whose values are masked wherever they are shown. */
  readonly secret: readonly string[];
}

export interface AutomaticHeader {
  readonly name: string;

  /** {host}, {product}, {version} and {length} stand for values. */
  readonly value: string;

  /** Whether null leaves it out. */
  readonly removable: boolean;

  /** Whether it depends on what is known of the body's length. */
  readonly when: "always" | "length_known" | "length_unknown";
  readonly why: string;
  readonly rfc: string;
  readonly rfc_url: string;
}

export interface RefusedHeader {
  readonly name: string;
  readonly why: string;
  readonly rfc: string;
  readonly rfc_url: string;
}

export interface KnownHeader {
  readonly name: string;
  readonly summary: string;
  readonly rfc?: string;
  readonly rfc_url?: string;
}

export interface ExamplesDocument {
  /** The server that the documentation shows. */
  readonly base: string;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly call: ExampleCall;

  /** Members of the Response that are printed. */
  readonly show: readonly string[];

  /** What those members give; an object means at least these keys. */
  readonly expect: Readonly<Record<string, unknown>>;
}

export interface ExampleCall {
  readonly verb: string;

  /** For a verb whose caller names the method. */
  readonly method?: string;

  /** A path of the echo server. */
  readonly url: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

export interface DifferencesDocument {
  readonly prose: readonly string[];
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly id: string;
  readonly topic: string;
  readonly original: string;
  readonly ours: string;
}

export interface PlaygroundDocument {
  /** Questions, labels and messages, by what they are for. */
  readonly texts: Readonly<Record<string, string>>;
  readonly commands: readonly Command[];
  readonly exit_codes: readonly ExitCode[];
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly prose: readonly string[];
}

export interface ExitCode {
  readonly code: number;
  readonly name: string;
  readonly when: string;

  /** Error classes that end a run with it. */
  readonly errors: readonly string[];
}

/** The spec of OpenMV requests, HTTP client. */
export const catalog: Catalog = {
  product: { name: "requests-ts", version: "0.1.0" },
  document: "OpenMV requests, HTTP client",
  clauses: [
    {
      id: "M1",
      text: "The module offers request, head, get, post, put, patch, delete and Response; each function gives a Response.",
    },
    {
      id: "R1",
      text: "Response(code, reason, headers, content) can be constructed by anyone; headers and content are bytes and may be left out.",
    },
    { id: "R2", text: "status_code is the status as an integer." },
    { id: "R3", text: "reason is the reason phrase that the server sent, decoded." },
    {
      id: "R4",
      text: "encoding names the encoding that decodes headers and content; it is utf-8 unless something better is known, and it can be assigned.",
    },
    {
      id: "R5",
      text: "headers is one string: the header block as it was received, decoded with encoding.",
    },
    { id: "R6", text: "content is the body as a string, decoded with encoding." },
    { id: "R7", text: "json() parses content as JSON and gives the value, without waiting." },
    { id: "Q1", text: "request takes method, url, data, json, files, headers, auth and stream." },
    { id: "Q2", text: "The url must start with http:// or https://." },
    { id: "Q3", text: "data is the raw body; Content-Length is added." },
    {
      id: "Q4",
      text: "json is serialised to JSON and sent as the body, with Content-Type: application/json.",
    },
    {
      id: "Q5",
      text: "files maps a field name to a file name and a file, sent as multipart/form-data.",
    },
    { id: "Q6", text: "headers are additional request headers." },
    { id: "Q7", text: "auth is a user name and a password for HTTP Basic authentication." },
    { id: "Q8", text: "stream is accepted for compatibility and has no effect." },
    {
      id: "H1",
      text: "head is get without a body in the reply: for existence, Content-Length, Content-Type and probing. It takes headers and auth; data, json, files and stream are tolerated and rarely make sense.",
    },
    {
      id: "G1",
      text: "get retrieves a representation; it is safe and idempotent. It takes headers and auth; a body by data or json is tolerated and ignored by most servers.",
    },
    {
      id: "P1",
      text: "post submits data; it is neither safe nor idempotent, so repeats may create duplicates. It takes data, json, files, headers and auth, and at most one of data, json and files.",
    },
    {
      id: "U1",
      text: "put creates or replaces the resource; it is idempotent. It takes data or json, headers and auth.",
    },
    {
      id: "A1",
      text: "patch changes part of the resource and need not be idempotent. It takes data or json in a format of the server's, such as JSON Patch or JSON Merge Patch, headers and auth.",
    },
    {
      id: "D1",
      text: "delete asks for removal; it is idempotent, and a repeat that is answered by 404 is no error. It takes headers and auth; a body is tolerated and rarely used.",
    },
  ],
  verbs: [
    {
      name: "request",
      order: 1,
      method: null,
      clause: "Q1",
      summary: "Sends a request with any method.",
      prose: ["The other functions are this one with the method filled in."],
      semantics: null,
      arguments: {
        documented: ["method", "url", "data", "json", "files", "headers", "auth", "stream"],
        tolerated: [],
      },
      rules: [
        {
          at_most_one_of: ["data", "json", "files"],
          clause: "N1",
          text: "Pass at most one of data, json and files.",
        },
      ],
      examples: ["request-any"],
    },
    {
      name: "head",
      order: 2,
      method: "HEAD",
      clause: "H1",
      summary: "Asks for what `get` would answer, without the body.",
      prose: [
        "Use it to see whether a resource exists, to read its Content-Length or Content-Type without the download, or to probe a URL before a heavier request.",
      ],
      semantics: {
        safe: true,
        idempotent: true,
        cacheable: "yes",
        request_body: "tolerated",
        response_body: false,
        rfc: "9110#9.3.2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2",
      },
      arguments: {
        documented: ["url", "headers", "auth"],
        tolerated: ["data", "json", "files", "stream"],
        tolerated_remark: "Accepted for completeness; a body rarely makes sense with HEAD.",
      },
      rules: [
        {
          at_most_one_of: ["data", "json", "files"],
          clause: "N1",
          text: "Pass at most one of data, json and files.",
        },
      ],
      examples: ["head-probe"],
    },
    {
      name: "get",
      order: 3,
      method: "GET",
      clause: "G1",
      summary: "Retrieves a representation of the resource at `url`.",
      prose: [
        "It is safe, so it changes nothing on the server, and idempotent, so it can be repeated.",
      ],
      semantics: {
        safe: true,
        idempotent: true,
        cacheable: "yes",
        request_body: "tolerated",
        response_body: true,
        rfc: "9110#9.3.1",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-9.3.1",
      },
      arguments: {
        documented: ["url", "headers", "auth"],
        tolerated: ["data", "json"],
        tolerated_remark: "A body is permitted with GET but ignored by most servers.",
      },
      rules: [
        {
          at_most_one_of: ["data", "json"],
          clause: "N1",
          text: "Pass at most one of data and json.",
        },
      ],
      examples: ["get-json", "get-auth"],
    },
    {
      name: "post",
      order: 4,
      method: "POST",
      clause: "P1",
      summary: "Submits data to `url`.",
      prose: [
        "Typically creates a subordinate resource, sends a form or starts an action.",
        "It is neither safe nor idempotent: repeating the call may create duplicates.",
      ],
      semantics: {
        safe: false,
        idempotent: false,
        cacheable: "explicitly",
        request_body: "expected",
        response_body: true,
        rfc: "9110#9.3.3",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-9.3.3",
      },
      arguments: { documented: ["url", "data", "json", "files", "headers", "auth"], tolerated: [] },
      rules: [
        {
          at_most_one_of: ["data", "json", "files"],
          clause: "P1",
          text: "Pass at most one of data, json and files.",
        },
      ],
      warning: "POST is not idempotent: sending it again may create duplicates.",
      examples: ["post-json", "post-file"],
    },
    {
      name: "put",
      order: 5,
      method: "PUT",
      clause: "U1",
      summary: "Replaces the resource at `url` with the representation given, or creates it.",
      prose: ["It is idempotent: repeating the same PUT leaves the same state."],
      semantics: {
        safe: false,
        idempotent: true,
        cacheable: "no",
        request_body: "expected",
        response_body: true,
        rfc: "9110#9.3.4",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-9.3.4",
      },
      arguments: { documented: ["url", "data", "json", "headers", "auth"], tolerated: [] },
      rules: [
        {
          at_most_one_of: ["data", "json"],
          clause: "U1",
          text: "Pass either data or json to carry the new representation.",
        },
      ],
      warning: "PUT replaces the whole resource.",
      examples: ["put-json"],
    },
    {
      name: "patch",
      order: 6,
      method: "PATCH",
      clause: "A1",
      summary: "Applies a partial change to the resource at `url`.",
      prose: [
        "Only what the body names changes. The body's format is the server's choice, for example JSON Patch or JSON Merge Patch; name it with a Content-Type header.",
        "It is not required to be idempotent, though many APIs make it so.",
      ],
      semantics: {
        safe: false,
        idempotent: false,
        cacheable: "explicitly",
        request_body: "expected",
        response_body: true,
        rfc: "5789#2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc5789#section-2",
      },
      arguments: { documented: ["url", "data", "json", "headers", "auth"], tolerated: [] },
      rules: [
        {
          at_most_one_of: ["data", "json"],
          clause: "A1",
          text: "Pass either data or json to carry the change.",
        },
      ],
      warning: "PATCH need not be idempotent: sending it again may change the resource again.",
      examples: ["patch-merge"],
    },
    {
      name: "delete",
      order: 7,
      method: "DELETE",
      clause: "D1",
      summary: "Asks for the removal of the resource at `url`.",
      prose: [
        "It is idempotent: deleting what is gone already is no error. The server typically answers 404, and the end state is the same.",
      ],
      semantics: {
        safe: false,
        idempotent: true,
        cacheable: "no",
        request_body: "tolerated",
        response_body: true,
        rfc: "9110#9.3.5",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-9.3.5",
      },
      arguments: {
        documented: ["url", "headers", "auth"],
        tolerated: ["data", "json"],
        tolerated_remark: "A body is allowed with DELETE but rarely used.",
      },
      rules: [
        {
          at_most_one_of: ["data", "json"],
          clause: "N1",
          text: "Pass at most one of data and json.",
        },
      ],
      warning: "DELETE asks for removal.",
      examples: ["delete-resource"],
    },
  ],
  arguments: [
    {
      name: "method",
      type: "method",
      origin: "documented",
      clause: "Q1",
      positional: true,
      body: false,
      summary: "HTTP method, such as `GET` or `POST`.",
      prose: ["Letters are sent in upper case, so `get` and `GET` are the same request."],
      wire: [],
      accepts: "a method name of letters, digits and !#$%&'*+-.^_`|~, in any case",
    },
    {
      name: "url",
      type: "url",
      origin: "documented",
      clause: "Q2",
      positional: true,
      body: false,
      summary: "Target URL; starts with `http://` or `https://`.",
      prose: [
        "A fragment is not sent. `user:password@` in the URL means the same as `auth` and is taken out of the URL.",
      ],
      wire: [],
      accepts: "a string or URL that starts with http:// or https:// and names a host",
    },
    {
      name: "data",
      type: "bytes",
      origin: "documented",
      clause: "Q3",
      positional: false,
      body: true,
      summary: "Raw request body.",
      prose: [
        "Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.",
        "A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its length is known.",
      ],
      wire: [
        {
          header: "Content-Type",
          value: "{type}",
          unless_given: true,
          why: "data= brings its own media type",
        },
      ],
      accepts:
        "a string, Uint8Array, ArrayBuffer, Blob, URLSearchParams, Node or web stream, or an async iterable of strings or Uint8Arrays",
    },
    {
      name: "json",
      type: "json",
      origin: "documented",
      clause: "Q4",
      positional: false,
      body: true,
      summary: "A value that is serialised to JSON and sent as the body.",
      prose: [
        '`null`, `0`, `false` and `""` are values and are sent; only `undefined` means that no body was given.',
      ],
      wire: [
        {
          header: "Content-Type",
          value: "application/json",
          unless_given: true,
          why: "json= was given",
        },
      ],
      accepts:
        "any value that JSON.stringify turns into text: an object, array, string, finite number, boolean or null",
    },
    {
      name: "files",
      type: "files",
      origin: "documented",
      clause: "Q5",
      positional: false,
      body: true,
      summary: "Files to upload, by field name: `{ field: [filename, file] }`.",
      prose: [
        "Sent as multipart/form-data and streamed, never read into memory as a whole. Each part's Content-Type follows from its file name.",
        "A file name of `null` sends a plain form field. A boundary in a Content-Type of your own is the one that is used.",
      ],
      wire: [
        {
          header: "Content-Type",
          value: "multipart/form-data; boundary={boundary}",
          unless_given: true,
          why: "files= was given",
        },
      ],
      accepts:
        "an object, Map or list of pairs: field name → [file name or null, file], where the file is a string, Uint8Array, ArrayBuffer, Blob, stream or FileHandle; null as file name makes it a plain form field",
    },
    {
      name: "headers",
      type: "headers",
      origin: "documented",
      clause: "Q6",
      positional: false,
      body: false,
      summary: "Additional request headers.",
      prose: [
        "Yours win over automatic ones, whatever their case; `null` leaves an automatic header out. Text is sent as UTF-8.",
      ],
      wire: [{ header: "*", value: "{value}", unless_given: false, why: "headers= was given" }],
      accepts:
        "an object, Map, Headers or list of pairs: header name → text, number or null, where null removes an automatic header",
    },
    {
      name: "auth",
      type: "auth",
      origin: "documented",
      clause: "Q7",
      positional: false,
      body: false,
      summary: "User name and password for HTTP Basic authentication: `[user, password]`.",
      prose: [
        "Sent as UTF-8. Your arrays and objects are never changed, and nothing is kept for the next call.",
      ],
      wire: [
        {
          header: "Authorization",
          value: "Basic {credentials}",
          unless_given: true,
          why: "auth= was given",
        },
      ],
      accepts: "a pair [user name, password] of strings, the user name without a colon",
    },
    {
      name: "stream",
      type: "ignored",
      origin: "documented",
      clause: "Q8",
      positional: false,
      body: false,
      summary: "Accepted for compatibility; has no effect.",
      prose: ["The reply is always read whole before the call returns."],
      wire: [],
      accepts: "anything",
    },
  ],
  types: [
    {
      type: "method",
      name: "Method",
      summary: "The name of an HTTP method.",
      accepts: "a method name of letters, digits and !#$%&'*+-.^_`|~, in any case",
    },
    {
      type: "url",
      name: "HttpUrl",
      summary: "An absolute http or https URL, as text or as a `URL`.",
      accepts: "a string or URL that starts with http:// or https:// and names a host",
    },
    {
      type: "bytes",
      name: "Body",
      summary: "A raw request body.",
      accepts:
        "a string, Uint8Array, ArrayBuffer, Blob, URLSearchParams, Node or web stream, or an async iterable of strings or Uint8Arrays",
    },
    {
      type: "json",
      name: "Json",
      summary: "Any value that JSON can carry.",
      accepts:
        "any value that JSON.stringify turns into text: an object, array, string, finite number, boolean or null",
    },
    {
      type: "files",
      name: "Files",
      summary: "Field names with a file name and a file each.",
      accepts:
        "an object, Map or list of pairs: field name → [file name or null, file], where the file is a string, Uint8Array, ArrayBuffer, Blob, stream or FileHandle; null as file name makes it a plain form field",
    },
    {
      type: "headers",
      name: "RequestHeaders",
      summary: "Additional request headers.",
      accepts:
        "an object, Map, Headers or list of pairs: header name → text, number or null, where null removes an automatic header",
    },
    {
      type: "auth",
      name: "Auth",
      summary: "Credentials.",
      accepts: "a pair [user name, password] of strings, the user name without a colon",
    },
    {
      type: "ignored",
      name: "Ignored",
      summary: "Accepted for compatibility.",
      accepts: "anything",
    },
  ],
  response: {
    name: "Response",
    clause: "R1",
    summary: "An HTTP response, fully read.",
    prose: ["Every function gives one. It can also be constructed by hand, for tests and fakes."],
    parameters: [
      { name: "code", type: "integer", summary: "Status code, 100 to 999." },
      { name: "reason", type: "text", summary: "Reason phrase." },
      {
        name: "headers",
        type: "optional_bytes",
        summary: "The header block, as received; empty when left out.",
      },
      { name: "content", type: "optional_bytes", summary: "The body; empty when left out." },
    ],
    members: [
      {
        name: "status_code",
        kind: "property",
        type: "integer",
        writable: false,
        origin: "documented",
        clause: "R2",
        summary: "Status code that the server sent.",
        prose: [],
      },
      {
        name: "reason",
        kind: "property",
        type: "text",
        writable: false,
        origin: "documented",
        clause: "R3",
        summary: "Reason phrase that the server sent; empty where it sent none.",
        prose: [],
      },
      {
        name: "encoding",
        kind: "property",
        type: "text",
        writable: true,
        origin: "documented",
        clause: "R4",
        summary:
          "Encoding that decodes `headers` and `content`; `utf-8` unless something better is known.",
        prose: [
          "Assign it to change what the next read of `headers`, `content` or `json()` gives. An unknown name throws InvalidArgument.",
        ],
      },
      {
        name: "headers",
        kind: "property",
        type: "text",
        writable: false,
        origin: "documented",
        clause: "R5",
        summary: "The header block as received: one string, with case, order and duplicates kept.",
        prose: ["One line a header, each ended by CR LF. Decoded with `encoding`."],
      },
      {
        name: "content",
        kind: "property",
        type: "text",
        writable: false,
        origin: "documented",
        clause: "R6",
        summary: "The body as a string, decoded with `encoding`.",
        prose: ["A byte order mark is not part of the text."],
      },
      {
        name: "json",
        kind: "method",
        type: "json",
        writable: false,
        origin: "documented",
        clause: "R7",
        summary: "Parses `content` as JSON and gives the value.",
        prose: [
          "The type is `unknown` unless you name it: `r.json<User>()`. Throws JSONDecodeError where the body is not JSON.",
        ],
      },
    ],
  },
  errors: {
    properties: [
      { name: "code", type: "code", summary: "Permanent code of the class, `REQUESTS_…`." },
      { name: "fault", type: "text", summary: "Name of the fault, as in the table of faults." },
      { name: "phase", type: "phase", summary: "Where in the life of the request it happened." },
      {
        name: "sent",
        type: "flag",
        summary: "Whether any byte of the request may have reached the server.",
      },
      {
        name: "method",
        type: "optional_text",
        summary: "Method of the request; null where there was none yet.",
      },
      {
        name: "url",
        type: "optional_text",
        summary: "URL of the request without credentials; null where there was none yet.",
      },
      { name: "elapsed", type: "number", summary: "Seconds from the call to the error." },
      {
        name: "hint",
        type: "optional_text",
        summary: "Likely cause or next thing to do; null where there is none.",
      },
      { name: "cause", type: "cause", summary: "The failure below, where there is one." },
    ],
    errors: [
      {
        name: "RequestException",
        parents: [],
        code: "REQUESTS_ERROR",
        summary: "Base of every error that this package throws.",
        remedy: "Catch it to catch them all; look at `code` and `phase` to tell them apart.",
      },
      {
        name: "InvalidArgument",
        parents: ["RequestException"],
        code: "REQUESTS_INVALID_ARGUMENT",
        summary: "An argument was wrong; nothing was sent.",
        remedy: "The message says what is accepted.",
      },
      {
        name: "InvalidURL",
        parents: ["InvalidArgument"],
        code: "REQUESTS_INVALID_URL",
        summary: "The URL was not usable; nothing was sent.",
        remedy: "Pass an absolute URL that starts with http:// or https://.",
      },
      {
        name: "InvalidHeader",
        parents: ["InvalidArgument"],
        code: "REQUESTS_INVALID_HEADER",
        summary: "A header was not usable; nothing was sent.",
        remedy: "Header names are tokens; values hold no line breaks.",
      },
      {
        name: "ConnectionError",
        parents: ["RequestException"],
        code: "REQUESTS_CONNECTION",
        summary: "The server was not reached, or the connection broke.",
        remedy:
          "See whether the host and port are right and the server runs; `sent` says whether a repeat could act twice.",
      },
      {
        name: "SSLError",
        parents: ["ConnectionError"],
        code: "REQUESTS_SSL",
        summary: "The TLS connection could not be trusted or set up.",
        remedy:
          "See whether the certificate is valid for this host and signed by an authority that this machine trusts.",
      },
      {
        name: "Timeout",
        parents: ["RequestException"],
        code: "REQUESTS_TIMEOUT",
        summary: "A time limit was reached.",
        remedy: "`phase` says what was waited for.",
      },
      {
        name: "ConnectTimeout",
        parents: ["ConnectionError", "Timeout"],
        code: "REQUESTS_CONNECT_TIMEOUT",
        summary: "No connection was made in time; nothing was sent.",
        remedy: "Safe to repeat. See whether the host is reachable from here.",
      },
      {
        name: "ReadTimeout",
        parents: ["Timeout"],
        code: "REQUESTS_READ_TIMEOUT",
        summary: "The server went silent: no byte of the reply came in time.",
        remedy: "The server may still act on the request; repeat it only where that does no harm.",
      },
      {
        name: "ChunkedEncodingError",
        parents: ["ConnectionError"],
        code: "REQUESTS_INCOMPLETE_REPLY",
        summary: "The reply ended early or broke the protocol.",
        remedy: "What did arrive is not to be trusted; repeat the request where that does no harm.",
      },
      {
        name: "JSONDecodeError",
        parents: ["RequestException"],
        code: "REQUESTS_JSON",
        summary: "The body of the reply is not JSON.",
        remedy:
          "The message shows where parsing stopped; look at `status_code` and Content-Type, since an error page is often HTML.",
      },
    ],
    faults: [
      {
        id: "url-type",
        error: "InvalidURL",
        phase: "prepare",
        message: "url must be a string or a URL, got {value}",
        causes: [],
        clause: "Q2",
      },
      {
        id: "url-scheme",
        error: "InvalidURL",
        phase: "prepare",
        message: "url must start with http:// or https://, got {value}",
        causes: [],
        clause: "Q2",
      },
      {
        id: "url-malformed",
        error: "InvalidURL",
        phase: "prepare",
        message: "url cannot be parsed: {value}",
        accepted: "a URL with a host, such as http://example.com/path",
        causes: [],
        clause: "Q2",
      },
      {
        id: "url-control",
        error: "InvalidURL",
        phase: "prepare",
        message: "url holds a line break, tab or other control character: {value}",
        accepted: "a URL whose control characters are percent-encoded",
        causes: [],
        clause: "N8",
      },
      {
        id: "method-type",
        error: "InvalidArgument",
        phase: "prepare",
        message: "method must be a string, got {value}",
        causes: [],
        clause: "N9",
      },
      {
        id: "method-token",
        error: "InvalidArgument",
        phase: "prepare",
        message: "method is not a valid method name: {value}",
        causes: [],
        clause: "N9",
      },
      {
        id: "method-unsupported",
        error: "InvalidArgument",
        phase: "prepare",
        message: "method {value} is not supported, since it turns the connection into a tunnel",
        causes: [],
        clause: "N9",
      },
      {
        id: "options-type",
        error: "InvalidArgument",
        phase: "prepare",
        message: "the arguments of {verb} must be one options object, got {value}",
        accepted: "{names}",
        causes: [],
        clause: "Q1",
      },
      {
        id: "argument-unknown",
        error: "InvalidArgument",
        phase: "prepare",
        message: "{verb} has no argument {value}",
        accepted: "{names}",
        causes: [],
        clause: "Q1",
      },
      {
        id: "argument-not-taken",
        error: "InvalidArgument",
        phase: "prepare",
        message: "{verb} does not take {value}",
        accepted: "{names}",
        causes: [],
        clause: "Q1",
      },
      {
        id: "argument-type",
        error: "InvalidArgument",
        phase: "prepare",
        message: "{name} cannot be {value}",
        causes: [],
      },
      {
        id: "too-many-bodies",
        error: "InvalidArgument",
        phase: "prepare",
        message: "{verb} was given {names}. {rule}",
        causes: [],
        clause: "N1",
      },
      {
        id: "json-unserialisable",
        error: "InvalidArgument",
        phase: "prepare",
        message: "json cannot be serialised: {reason}",
        causes: [],
        clause: "Q4",
      },
      {
        id: "file-entry",
        error: "InvalidArgument",
        phase: "prepare",
        message: "files: {name} must be [file name or null, file], got {value}",
        causes: [],
        clause: "Q5",
      },
      {
        id: "file-unreadable",
        error: "InvalidArgument",
        phase: "prepare",
        message: "files: {name} cannot be read: {reason}",
        accepted: "a file that is open and readable",
        causes: [],
        clause: "Q5",
      },
      {
        id: "data-unreadable",
        error: "InvalidArgument",
        phase: "prepare",
        message: "data cannot be read: {reason}",
        accepted: "a stream that has not been read, destroyed or locked before",
        causes: [],
        clause: "Q3",
      },
      {
        id: "body-failed",
        error: "RequestException",
        phase: "send",
        message: "the body could not be read to its end: {reason}",
        causes: ["BODY_UNREADABLE"],
      },
      {
        id: "body-length",
        error: "InvalidHeader",
        phase: "send",
        message: "the body's length differs from its Content-Length",
        hint: "Leave Content-Length out: it is counted.",
        causes: ["UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"],
        clause: "Q3",
      },
      {
        id: "header-name",
        error: "InvalidHeader",
        phase: "prepare",
        message: "{value} is not a header name",
        accepted: "letters, digits and !#$%&'*+-.^_`|~",
        causes: [],
        clause: "N8",
      },
      {
        id: "header-value",
        error: "InvalidHeader",
        phase: "prepare",
        message: "the value of header {name} holds a line break, NUL or other control character",
        accepted: "text without control characters",
        causes: [],
        clause: "N8",
      },
      {
        id: "header-type",
        error: "InvalidHeader",
        phase: "prepare",
        message: "the value of header {name} cannot be {value}",
        accepted: "a string, a finite number, or null to leave an automatic header out",
        causes: [],
        clause: "Q6",
      },
      {
        id: "header-twice",
        error: "InvalidHeader",
        phase: "prepare",
        message: "header {name} was given more than once",
        causes: [],
        clause: "N7",
      },
      {
        id: "header-refused",
        error: "InvalidHeader",
        phase: "prepare",
        message: "header {name} cannot be given: {reason}",
        causes: [],
      },
      {
        id: "header-required",
        error: "InvalidHeader",
        phase: "prepare",
        message: "header {name} cannot be left out: {reason}",
        causes: [],
        clause: "N7",
      },
      {
        id: "header-content-length",
        error: "InvalidHeader",
        phase: "prepare",
        message: "Content-Length {value} differs from the body's {length} bytes",
        hint: "Leave it out: it is counted.",
        causes: [],
        clause: "Q3",
      },
      {
        id: "auth-user-colon",
        error: "InvalidArgument",
        phase: "prepare",
        message: "the user name in auth holds a colon",
        hint: "A colon ends the user name (RFC 7617 section 2).",
        causes: [],
        clause: "Q7",
      },
      {
        id: "auth-control",
        error: "InvalidArgument",
        phase: "prepare",
        message: "auth holds a control character",
        causes: [],
        clause: "Q7",
      },
      {
        id: "response-code",
        error: "InvalidArgument",
        phase: "prepare",
        message: "code must be an integer from 100 to 999, got {value}",
        causes: [],
        clause: "R1",
      },
      {
        id: "response-reason",
        error: "InvalidArgument",
        phase: "prepare",
        message: "reason must be a string, got {value}",
        causes: [],
        clause: "R1",
      },
      {
        id: "response-bytes",
        error: "InvalidArgument",
        phase: "prepare",
        message: "{name} must be bytes, got {value}",
        accepted: "a string, Uint8Array, ArrayBuffer, or nothing",
        causes: [],
        clause: "R1",
      },
      {
        id: "encoding-unknown",
        error: "InvalidArgument",
        phase: "decode",
        message: "encoding {value} is not known",
        accepted:
          "a name from the WHATWG Encoding Standard, such as utf-8, windows-1252 or shift_jis",
        causes: [],
        clause: "R4",
      },
      {
        id: "dns-not-found",
        error: "ConnectionError",
        phase: "dns",
        message: "the host name was not found",
        hint: "See whether the host name is spelt right and the network is up.",
        causes: ["ENOTFOUND"],
      },
      {
        id: "dns-failed",
        error: "ConnectionError",
        phase: "dns",
        message: "the host name could not be looked up now",
        hint: "The name server did not answer; try again.",
        causes: ["EAI_AGAIN", "EAI_FAIL", "EAI_NODATA", "EAI_NONAME"],
      },
      {
        id: "connect-refused",
        error: "ConnectionError",
        phase: "connect",
        message: "the connection was refused",
        hint: "Does a server listen on this port?",
        causes: ["ECONNREFUSED"],
      },
      {
        id: "connect-unreachable",
        error: "ConnectionError",
        phase: "connect",
        message: "the host cannot be reached",
        hint: "See whether the network is up and the address is right.",
        causes: [
          "EHOSTUNREACH",
          "ENETUNREACH",
          "EADDRNOTAVAIL",
          "EHOSTDOWN",
          "EACCES",
          "EPERM",
          "ENETDOWN",
          "EADDRINUSE",
          "EMFILE",
          "ENFILE",
        ],
      },
      {
        id: "connect-timeout",
        error: "ConnectTimeout",
        phase: "connect",
        message: "no connection was made in time",
        hint: "Is the host reachable from here?",
        causes: ["UND_ERR_CONNECT_TIMEOUT", "ETIMEDOUT"],
      },
      {
        id: "connect-broken",
        error: "ConnectionError",
        phase: "connect",
        message: "the connection was closed while it was being made",
        hint: "Does this port speak the protocol of the URL?",
        causes: [],
      },
      {
        id: "tls-failed",
        error: "SSLError",
        phase: "tls",
        message: "the TLS connection could not be set up: {reason}",
        hint: "Does this port speak https?",
        causes: ["EPROTO", "ERR_SSL_*", "ERR_TLS_*"],
      },
      {
        id: "tls-untrusted",
        error: "SSLError",
        phase: "tls",
        message: "the server's certificate is not trusted: {reason}",
        hint: "It is self-signed or signed by an authority that this machine does not know.",
        causes: [
          "DEPTH_ZERO_SELF_SIGNED_CERT",
          "SELF_SIGNED_CERT_IN_CHAIN",
          "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
          "UNABLE_TO_GET_ISSUER_CERT",
          "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
          "CERT_UNTRUSTED",
          "CERT_REVOKED",
          "CERT_SIGNATURE_FAILURE",
          "INVALID_CA",
          "INVALID_PURPOSE",
          "CERT_REJECTED",
          "CERT_CHAIN_TOO_LONG",
          "PATH_LENGTH_EXCEEDED",
        ],
      },
      {
        id: "tls-expired",
        error: "SSLError",
        phase: "tls",
        message: "the server's certificate is not valid at this time",
        hint: "See whether this machine's clock is right; else the server needs a new certificate.",
        causes: ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"],
      },
      {
        id: "tls-wrong-host",
        error: "SSLError",
        phase: "tls",
        message: "the server's certificate is for another host",
        hint: "Use a host name that the certificate names.",
        causes: ["ERR_TLS_CERT_ALTNAME_INVALID", "HOSTNAME_MISMATCH"],
      },
      {
        id: "connection-lost",
        error: "ConnectionError",
        phase: "headers",
        message: "the connection was closed before a reply came",
        hint: "The server may have acted on the request all the same.",
        causes: ["ECONNRESET", "EPIPE", "ECONNABORTED", "UND_ERR_SOCKET", "UND_ERR_INFO"],
      },
      {
        id: "headers-timeout",
        error: "ReadTimeout",
        phase: "headers",
        message: "no reply came in time",
        hint: "The server may still be at work on it.",
        causes: ["UND_ERR_HEADERS_TIMEOUT"],
      },
      {
        id: "body-timeout",
        error: "ReadTimeout",
        phase: "body",
        message: "the reply stalled: no byte of its body came in time",
        causes: ["UND_ERR_BODY_TIMEOUT"],
      },
      {
        id: "reply-malformed",
        error: "ChunkedEncodingError",
        phase: "headers",
        message: "the reply is not valid HTTP: {reason}",
        hint: "Does this port speak HTTP?",
        causes: ["HTTPParserError", "HPE_*"],
      },
      {
        id: "reply-headers-too-large",
        error: "ChunkedEncodingError",
        phase: "headers",
        message: "the headers of the reply are too large",
        causes: ["UND_ERR_HEADERS_OVERFLOW", "HPE_HEADER_OVERFLOW"],
      },
      {
        id: "reply-cut",
        error: "ChunkedEncodingError",
        phase: "body",
        message: "the reply ended before its body was complete",
        causes: ["UND_ERR_RES_CONTENT_LENGTH_MISMATCH"],
      },
      {
        id: "chunk-malformed",
        error: "ChunkedEncodingError",
        phase: "body",
        message: "the chunks of the reply are malformed: {reason}",
        causes: [],
      },
      {
        id: "request-failed",
        error: "RequestException",
        phase: "send",
        message: "the request failed: {reason}",
        causes: ["UND_ERR*"],
      },
      {
        id: "json-malformed",
        error: "JSONDecodeError",
        phase: "decode",
        message: "the body is not JSON: {reason}. It begins {value} (status {status})",
        causes: [],
        clause: "R7",
      },
      {
        id: "json-empty",
        error: "JSONDecodeError",
        phase: "decode",
        message: "the body is empty, so it is not JSON (status {status})",
        causes: [],
        clause: "R7",
      },
    ],
  },
  headers: {
    automatic: [
      {
        name: "Host",
        value: "{host}",
        removable: false,
        when: "always",
        why: "every HTTP/1.1 request names its host",
        rfc: "9110#7.2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-7.2",
      },
      {
        name: "Connection",
        value: "keep-alive",
        removable: false,
        when: "always",
        why: "the connection is kept for the next request",
        rfc: "9112#9.3",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9112#section-9.3",
      },
      {
        name: "User-Agent",
        value: "{product}/{version}",
        removable: true,
        when: "always",
        why: "names the client",
        rfc: "9110#10.1.5",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-10.1.5",
      },
      {
        name: "Accept",
        value: "*/*",
        removable: true,
        when: "always",
        why: "any media type will do",
        rfc: "9110#12.5.1",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1",
      },
      {
        name: "Content-Length",
        value: "{length}",
        removable: false,
        when: "length_known",
        why: "counted from the body",
        rfc: "9110#8.6",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-8.6",
      },
      {
        name: "Transfer-Encoding",
        value: "chunked",
        removable: false,
        when: "length_unknown",
        why: "the length of the body is not known beforehand",
        rfc: "9112#6.1",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9112#section-6.1",
      },
    ],
    refused: [
      {
        name: "Transfer-Encoding",
        why: "it follows from the body",
        rfc: "9112#6.1",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9112#section-6.1",
      },
      {
        name: "Keep-Alive",
        why: "it belongs to the connection",
        rfc: "9110#7.6.1",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1",
      },
      {
        name: "Upgrade",
        why: "changing the protocol is not supported",
        rfc: "9110#7.8",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-7.8",
      },
      {
        name: "Expect",
        why: "waiting for 100 Continue is not supported",
        rfc: "9110#10.1.1",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1",
      },
    ],
    known: [
      {
        name: "Accept",
        summary: "Media types that the caller understands.",
        rfc: "9110#12.5.1",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1",
      },
      {
        name: "Accept-Encoding",
        summary: "Content codings that the caller understands.",
        rfc: "9110#12.5.3",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3",
      },
      {
        name: "Accept-Language",
        summary: "Languages that the caller prefers.",
        rfc: "9110#12.5.4",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4",
      },
      {
        name: "Authorization",
        summary: "Credentials; wins over `auth`.",
        rfc: "9110#11.6.2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2",
      },
      {
        name: "Cache-Control",
        summary: "Directives for caches on the way.",
        rfc: "9111#5.2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9111#section-5.2",
      },
      {
        name: "Content-Encoding",
        summary: "Codings that were applied to the body.",
        rfc: "9110#8.4",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-8.4",
      },
      {
        name: "Content-Language",
        summary: "Language of the body.",
        rfc: "9110#8.5",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-8.5",
      },
      {
        name: "Content-Type",
        summary: "Media type of the body.",
        rfc: "9110#8.3",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-8.3",
      },
      {
        name: "Cookie",
        summary: "Cookies, as `name=value` pairs.",
        rfc: "6265#4.2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc6265#section-4.2",
      },
      {
        name: "Date",
        summary: "When the message was made.",
        rfc: "9110#6.6.1",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1",
      },
      {
        name: "Forwarded",
        summary: "What proxies on the way disclosed.",
        rfc: "7239#4",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc7239#section-4",
      },
      {
        name: "From",
        summary: "E-mail address of the person who controls the client.",
        rfc: "9110#10.1.2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-10.1.2",
      },
      {
        name: "Host",
        summary: "Host and port of the target.",
        rfc: "9110#7.2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-7.2",
      },
      { name: "Idempotency-Key", summary: "A key that lets the server recognise a repeat." },
      {
        name: "If-Match",
        summary: "Only if the resource still has one of these entity tags.",
        rfc: "9110#13.1.1",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1",
      },
      {
        name: "If-Modified-Since",
        summary: "Only if it changed since this date.",
        rfc: "9110#13.1.3",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-13.1.3",
      },
      {
        name: "If-None-Match",
        summary: "Only if the resource has none of these entity tags.",
        rfc: "9110#13.1.2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2",
      },
      {
        name: "If-Range",
        summary: "Send the range only if the resource is unchanged.",
        rfc: "9110#13.1.5",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5",
      },
      {
        name: "If-Unmodified-Since",
        summary: "Only if it did not change since this date.",
        rfc: "9110#13.1.4",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-13.1.4",
      },
      {
        name: "Origin",
        summary: "Origin that caused the request.",
        rfc: "6454#7",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc6454#section-7",
      },
      {
        name: "Prefer",
        summary: "Preferences for how the request is handled.",
        rfc: "7240#2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc7240#section-2",
      },
      {
        name: "Range",
        summary: "Which part of the representation is wanted.",
        rfc: "9110#14.2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-14.2",
      },
      {
        name: "Referer",
        summary: "Resource from which the target was reached.",
        rfc: "9110#10.1.3",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-10.1.3",
      },
      {
        name: "User-Agent",
        summary: "Name of the client.",
        rfc: "9110#10.1.5",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-10.1.5",
      },
      { name: "X-Request-ID", summary: "An id that follows the request through logs." },
    ],
    secret: [
      "authorization",
      "proxy-authorization",
      "cookie",
      "set-cookie",
      "x-api-key",
      "api-key",
      "x-auth-token",
      "x-csrf-token",
    ],
  },
  examples: {
    base: "https://httpbin.org",
    examples: [
      {
        id: "request-any",
        title: "Any method",
        call: { verb: "request", method: "OPTIONS", url: "/anything", arguments: {} },
        show: ["status_code", "reason"],
        expect: { status_code: 200, reason: "OK" },
      },
      {
        id: "head-probe",
        title: "Read the size of a resource without downloading it",
        call: { verb: "head", url: "/bytes/1024", arguments: {} },
        show: ["status_code", "headers"],
        expect: { status_code: 200, content: "" },
      },
      {
        id: "get-json",
        title: "Get a JSON resource",
        call: { verb: "get", url: "/get", arguments: {} },
        show: ["status_code", "reason", "json()"],
        expect: { status_code: 200, reason: "OK", "json()": { args: {} } },
      },
      {
        id: "get-auth",
        title: "Get a protected resource",
        call: {
          verb: "get",
          url: "/basic-auth/ada/lovelace",
          arguments: { auth: ["ada", "lovelace"] },
        },
        show: ["status_code", "json()"],
        expect: { status_code: 200, "json()": { authenticated: true, user: "ada" } },
      },
      {
        id: "post-json",
        title: "Send JSON",
        call: {
          verb: "post",
          url: "/post",
          arguments: { json: { id: 1, value: 42 }, headers: { "X-Source": "openmv" } },
        },
        show: ["json()"],
        expect: {
          status_code: 200,
          "json()": { json: { id: 1, value: 42 }, headers: { "X-Source": "openmv" } },
        },
      },
      {
        id: "post-file",
        title: "Upload a file",
        call: {
          verb: "post",
          url: "/post",
          arguments: { files: { report: ["report.txt", "all well\n"] } },
        },
        show: ["status_code", "json()"],
        expect: { status_code: 200, "json()": { files: { report: "all well\n" } } },
      },
      {
        id: "put-json",
        title: "Replace a resource",
        call: { verb: "put", url: "/put", arguments: { json: { name: "bolt", qty: 3 } } },
        show: ["status_code", "json()"],
        expect: { status_code: 200, "json()": { json: { name: "bolt", qty: 3 } } },
      },
      {
        id: "patch-merge",
        title: "Change one field with JSON Merge Patch",
        call: {
          verb: "patch",
          url: "/patch",
          arguments: {
            json: { qty: 4 },
            headers: { "Content-Type": "application/merge-patch+json" },
          },
        },
        show: ["status_code", "json()"],
        expect: {
          status_code: 200,
          "json()": {
            data: '{"qty":4}',
            headers: { "Content-Type": "application/merge-patch+json" },
          },
        },
      },
      {
        id: "delete-resource",
        title: "Remove a resource",
        call: { verb: "delete", url: "/delete", arguments: {} },
        show: ["status_code"],
        expect: { status_code: 200 },
      },
    ],
  },
  differences: {
    prose: [
      "The names, arguments and results are those of the document. These are the places where the original's behaviour differs from its own document, or where the document says nothing, and what is done here.",
    ],
    differences: [
      {
        id: "N1",
        topic: "Two bodies given",
        original: "files wins over json, json over data, silently.",
        ours: "Refused before anything is sent, with every verb; the error quotes the rule.",
      },
      {
        id: "N2",
        topic: "`json`",
        original: "Broken in the documented version.",
        ours: 'Works. `null`, `0`, `false` and `""` are values and are sent; only `undefined` means that it was not given.',
      },
      {
        id: "N3",
        topic: "Empty `data`",
        original: "No Content-Length.",
        ours: "It counts as given, so Content-Length: 0 is sent where the method expects a body.",
      },
      {
        id: "N4",
        topic: "Length of text",
        original: "Counts characters.",
        ours: "Counts UTF-8 bytes.",
      },
      {
        id: "N5",
        topic: "Multipart",
        original:
          "Fixed boundary, unescaped names, no type, an extra line break in the last file, all in memory.",
        ours: "Random boundary, names escaped as the WHATWG says, Content-Type by file name, exact bytes, streamed; Content-Length wherever the length is known.",
      },
      {
        id: "N6",
        topic: "`auth`",
        original: "Writes into shared default headers, so that credentials leak into later calls.",
        ours: "Never touches your objects. UTF-8. `user:password@` in the URL means the same and leaves the URL.",
      },
      {
        id: "N7",
        topic: "Your own Host, Content-Type, User-Agent",
        original: "Both yours and the automatic one are sent.",
        ours: "Yours wins, whatever its case; an automatic header is removed by `null`.",
      },
      {
        id: "N8",
        topic: "CR, LF, NUL or a space in a header name or method",
        original: "Sent as it is.",
        ours: "Refused before anything is sent.",
      },
      {
        id: "N9",
        topic: "Method",
        original: "Sent as given.",
        ours: "Checked to be a token and sent in upper case.",
      },
      { id: "N10", topic: "URL fragment", original: "Sent.", ours: "Not sent." },
      {
        id: "N11",
        topic: "HTTP version",
        original: "1.0, Host without port.",
        ours: "1.1 with keep-alive, Host with port.",
      },
      {
        id: "N12",
        topic: "Redirects",
        original: "Crash.",
        ours: "Returned with their 3xx status and Location.",
      },
      {
        id: "N13",
        topic: "Chunked replies",
        original: "Crash, or raw chunks as content.",
        ours: "Decoded; a cut or corrupt body is an error, never a short success.",
      },
      {
        id: "N14",
        topic: "A reply that stalls, ends early or never comes",
        original: "Returned as a success with status 0.",
        ours: "An error that says in which phase it happened and after how long.",
      },
      {
        id: "N15",
        topic: "`Server: SimpleHTTP/0.6` and the like",
        original: "Crashes the parser.",
        ours: "Parsed.",
      },
      { id: "N16", topic: "A status that is not 2xx", original: "Returned.", ours: "Returned." },
    ],
  },
  playground: {
    texts: {
      banner: "{product} {version} · {url} · Tab completes, Ctrl+D quits",
      "banner-keys":
        "Type build to be asked step by step, or a line such as: post /anything json={name:'bolt', qty:3}",
      "interrupt-again": "Ctrl+C again leaves; Ctrl+D too.",
      "option-unknown": "{word} is no option, or lacks its value.",
      "word-unknown": "There is no verb or command {word}.",
      "word-unknown-hint": "help lists them all.",
      nearest: "Did you mean {near}?",
      accepted: "Accepted: {names}.",
      "argument-unknown": "{verb} has no argument {name}.",
      "argument-refused": "{verb} does not take {name}",
      "argument-missing": "{verb} needs a {name}.",
      "words-too-many": "{verb} has no place for {word}.",
      "words-too-many-hint":
        "Words without a name are: {names}. Give everything else as name=value.",
      "rule-broken": "{verb} was given {names}. {rule}",
      "rule-broken-hint": "Leave one of them out: {names}.",
      "space-expected": "Something follows {after} without a space.",
      "space-expected-hint": "Put a space behind the value, or quote it as a whole.",
      "quote-open": "A quote is not closed.",
      "quote-open-hint": "Close it with {quote}",
      "bracket-open": "{bracket} is not closed.",
      "bracket-open-hint": "Close it with {bracket}",
      "bracket-wrong": "{found} closes what another bracket opened; {wanted} was expected.",
      "json5-wrong": "This is not JSON5: {reason}.",
      "json5-wrong-hint":
        "Accepted: JSON with comments, single quotes, keys without quotes, trailing commas.",
      "value-trailing": "Something follows the value.",
      "file-missing": "A file is named by its path.",
      "file-missing-hint": "Write @path, such as @photo.png or @'my photo.png'.",
      "url-relative":
        "A URL starts with http://, https:// or /, which stands for the target: {value}",
      "url-relative-hint":
        "Type http://{value} for another host, or /{value} for a path of the target.",
      "headers-wrong": "headers are given by name.",
      "headers-wrong-hint": "Write headers.Accept=text/plain, or headers={Accept:'text/plain'}.",
      "help-unknown": "The spec says nothing about {word}.",
      "exchange-unknown": "There is no exchange {number}.",
      "exchange-unknown-hint": "#1 is the first one of this session.",
      "nothing-sent": "Nothing was sent yet.",
      "reply-none": "That request got no reply.",
      "draft-none": "There is no draft.",
      "draft-none-hint": "Type a verb and a URL, or build.",
      "build-needs-verb": "build is followed by a verb.",
      "target-wrong": "{value} is no base URL.",
      "target-wrong-hint":
        "Write http:// or https:// and a host, such as target https://example.com/api",
      "variable-unknown": "There is no variable {name}.",
      "variable-unknown-hint": "Set it: var {name}=value",
      "builder-keys": "Esc goes back a step, Ctrl+C leaves and keeps the draft.",
      "builder-needs-terminal": "The builder needs a terminal.",
      "builder-line": "The same as one line:",
      "choice-disabled": "– {reason}",
      "ask-verb": "Verb",
      "ask-argument": "{name}: {summary}",
      "ask-empty": "{name} cannot be empty.",
      "ask-body-kind": "Body. {rule}",
      "ask-body": "{name}: JSON5, text or @file; empty opens your editor.",
      "ask-editor": "{name} in your editor",
      "ask-field": "Field name; empty for none. {summary}",
      "ask-field-more": "Next field name; empty ends.",
      "ask-file": "{field}: @path of a file, or the text of a form field",
      "ask-header": "Header to add (given: {given})",
      "ask-header-value": "{name}; null leaves an automatic one out",
      "ask-header-own": "A header of your own.",
      "ask-done": "done",
      "ask-user": "User name; empty for none. {summary}",
      "ask-user-colon": "A user name holds no colon.",
      "ask-password": "Password of {user}",
      "ask-plain": "{name}: {summary} Accepted: {accepted}; empty for none.",
      "ask-extensions": "More, beyond the document",
      none: "none",
      "body-none": "The request has no body.",
      "body-tolerated": "accepted, but not documented",
      "badge-safe": "safe",
      "badge-unsafe": "changes things",
      "badge-idempotent": "idempotent",
      "badge-not-idempotent": "not idempotent",
      "promises-open": "as the method given",
      "key-send": "send",
      "key-edit": "edit",
      "key-keep": "keep",
      "key-quit": "quit",
      "draft-kept": "The draft is kept; send sends it, build goes on with it:",
      "target-is": "Target: {url}",
      warning: "⚠ {warning}",
      "folded-members": "… {count} members …",
      "folded-more": "… {count} more",
      "body-cut": "… cut; {size} in all. body > FILE writes the rest.",
      "body-folded": "… folded; body shows all of it.",
      "failure-sent": "The request had been sent: the server may have acted on it.",
      written: "Written to {path}.",
      "help-line":
        "A line is a verb, its URL, and arguments as name=value: post /orders json={item:'bolt'} headers.X-Id=7. Values are JSON5 or text; @path is a file; {{name}} is a variable; a path is resolved against the target.",
      "help-verbs": "Verbs",
      "help-commands": "Commands",
      "help-more": "help post, help post json and help headers show what the spec says of each.",
      "help-tolerated": "Also taken: {names}. {remark}",
      "help-accepts": "Accepts {accepted}.",
      "help-wire": "Sets {header}: {value} ({why}).",
    },
    commands: [
      {
        name: "help",
        usage: "help [verb|command] [argument]",
        summary: "Shows what the spec says about a verb, an argument or a command.",
        prose: [],
      },
      {
        name: "build",
        usage: "build [verb] [url] [name=value …]",
        summary: "Asks for a request step by step.",
        prose: [],
      },
      { name: "send", usage: "send", summary: "Sends the draft.", prose: [] },
      {
        name: "show",
        usage: "show [#n]",
        summary: "Shows an exchange again; #4 alone does too.",
        prose: [],
      },
      {
        name: "body",
        usage: "body [#n] [> FILE]",
        summary: "Shows the whole body of a reply, or writes it into a file.",
        prose: [],
      },
      {
        name: "target",
        usage: "target [URL]",
        summary: "Sets or shows what a path is resolved against.",
        prose: [],
      },
      { name: "quit", usage: "quit", summary: "Leaves the playground.", prose: [] },
    ],
    exit_codes: [
      { code: 0, name: "ok", when: "Every line ran.", errors: [] },
      { code: 2, name: "usage", when: "The command was called wrongly.", errors: [] },
      {
        code: 3,
        name: "parse",
        when: "A line could not be understood.",
        errors: ["InvalidArgument"],
      },
      {
        code: 4,
        name: "connect",
        when: "The server was not reached, or the connection broke.",
        errors: ["RequestException", "ConnectionError"],
      },
      {
        code: 5,
        name: "timeout",
        when: "A time limit was reached.",
        errors: ["ConnectTimeout", "Timeout"],
      },
      { code: 6, name: "expectation", when: "An expectation did not hold.", errors: [] },
      { code: 7, name: "status", when: "A reply had a status of 400 or more.", errors: [] },
      { code: 130, name: "interrupted", when: "The user interrupted.", errors: [] },
    ],
  },
};
