// Generated from spec/; edits are lost.
// Change the source, then run: npm run generate

/** The spec as data. */
export interface Catalog {
  /** The package that the spec is published as. */
  readonly product: Product;

  /** The title of the document that is implemented. */
  readonly document: string;
  readonly clauses: readonly Clause[];

  /** What is offered beyond the document. */
  readonly extensions: readonly Clause[];
  readonly verbs: readonly Verb[];
  readonly arguments: readonly Argument[];
  readonly types: readonly ArgumentType[];
  readonly classes: readonly Class[];
  readonly functions: readonly CallFunction[];

  /** The values that members give and take. */
  readonly values: ValuesDocument;

  /** The error classes, what they carry, and every fault. */
  readonly errors: ErrorsDocument;

  /** Request headers that are treated in a way of their own. */
  readonly headers: HeadersDocument;

  /** Every example, and the server that they are shown with. */
  readonly examples: ExamplesDocument;

  /** Where the original does not do what the document says, or it says nothing. */
  readonly differences: DifferencesDocument;

  /** The entry whose calls block. */
  readonly blocking: BlockingDocument;

  /** The words of the playground. */
  readonly playground: PlaygroundDocument;
}

/** The package that the spec is published as. */
export interface Product {
  readonly name: string;
  readonly version: string;
}

/** One sentence of the document, or one thing beyond it. */
export interface Clause {
  readonly id: string;
  readonly text: string;
}

/** One verb. */
export interface Verb {
  readonly name: string;

  /** Its place among the verbs, in every list. */
  readonly order: number;

  /** null where the caller names the method. */
  readonly method: string | null;
  readonly clause: string;

  /** The class of what it gives. */
  readonly returns: string;
  readonly summary: string;
  readonly prose: readonly string[];

  /** null where they are those of the method given. */
  readonly semantics: Semantics | null;

  /** The arguments that a verb takes, by name. */
  readonly arguments: VerbArguments;
  readonly rules: readonly Rule[];

  /** Shown before the first send. */
  readonly warning?: string;
  readonly examples: readonly string[];
}

/** What RFC 9110 says of a method. */
export interface Semantics {
  readonly safe: boolean;
  readonly idempotent: boolean;
  readonly cacheable: "yes" | "explicitly" | "no";
  readonly request_body: "expected" | "tolerated";
  readonly response_body: boolean;
  readonly rfc: string;
  readonly rfc_url: string;
}

/** The arguments that a verb takes, by name. */
export interface VerbArguments {
  readonly documented: readonly string[];
  readonly tolerated: readonly string[];
  readonly tolerated_remark?: string;
}

/** A rule that binds arguments of a verb. */
export interface Rule {
  readonly at_most_one_of: readonly string[];
  readonly clause: string;

  /** Quoted where the rule is broken. */
  readonly text: string;
}

/** One argument, whichever verbs take it. */
export interface Argument {
  readonly name: string;
  readonly type: ArgumentTypeName;
  readonly origin: "documented" | "extension";
  readonly clause: string;

  /** Further clauses that it answers to. */
  readonly also: readonly string[];

  /** Stands before the options object. */
  readonly positional: boolean;

  /** Supplies the request body. */
  readonly body: boolean;

  /** What holds where it is not given, as a caller writes it. */
  readonly default?: unknown;
  readonly unit?: "seconds" | "milliseconds" | "bytes";
  readonly summary: string;
  readonly prose: readonly string[];

  /** What else is true of it where a session is called. */
  readonly in_session?: string;

  /** Why there is no such thing where calls block; left out where there is. */
  readonly cannot_block?: string;

  /** What is said in its place where calls block. */
  readonly in_blocking?: BlockingArgument;
  readonly wire: readonly WireEffect[];

  /** How it is typed in a line of the playground. */
  readonly typed: readonly string[];

  /** What is accepted, quoted by errors, prompts and the reference. */
  readonly accepts: string;
}

export type ArgumentTypeName =
  | "method"
  | "url"
  | "bytes"
  | "json"
  | "files"
  | "headers"
  | "auth"
  | "query"
  | "timeout"
  | "redirects"
  | "size"
  | "retries"
  | "cookies"
  | "proxy"
  | "verify"
  | "certificate"
  | "signal"
  | "upload_progress"
  | "download_progress"
  | "ignored";

/** What is said in its place where calls block. */
export interface BlockingArgument {
  readonly prose: readonly string[];
}

/** A header that an argument sets. */
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

/** One type of argument. */
export interface ArgumentType {
  readonly type: ArgumentTypeName;
  readonly name: string;
  readonly summary: string;

  /** What is accepted, quoted by errors, prompts and the reference. */
  readonly accepts: string;

  /** What is said in its place where calls block. */
  readonly in_blocking?: BlockingArgumentType;
}

/** What is said in its place where calls block. */
export interface BlockingArgumentType {
  readonly accepts: string;
}

/** One class. */
export interface Class {
  readonly name: string;

  /** Its place in every list. */
  readonly order: number;
  readonly clause: string;

  /** What examples call an instance. */
  readonly variable: string;
  readonly summary: string;
  readonly prose: readonly string[];

  /** Of the constructor; null where users cannot construct one. */
  readonly parameters: readonly Parameter[] | null;

  /** Whether it has a method for each verb and function, and takes defaults for them. */
  readonly makes_calls: boolean;

  /** What its constructor takes beside defaults. */
  readonly options: readonly ClassOption[];
  readonly members: readonly ClassMember[];
  readonly examples: readonly string[];

  /** What is said in its place where calls block. */
  readonly in_blocking?: BlockingClass;
}

/** A parameter of a method or constructor. */
export interface Parameter {
  readonly name: string;
  readonly type: ValueTypeName | string;

  /** Whether there is one, a list, one a name, or one after the other to wait for. */
  readonly form: "one" | "list" | "by_name" | "iterable";

  /** Whether it can be null. */
  readonly nullable: boolean;

  /** Whether it can be left out. */
  readonly optional: boolean;
  readonly summary: string;
}

export type ValueTypeName =
  | "integer"
  | "number"
  | "text"
  | "flag"
  | "date"
  | "bytes"
  | "byte_source"
  | "json"
  | "data"
  | "schema"
  | "url"
  | "path"
  | "reconnects"
  | "self"
  | "nothing"
  | "cause"
  | "phase"
  | "code";

/** An option of a constructor that is no argument of a call. */
export interface ClassOption {
  readonly name: string;
  readonly type: ValueTypeName | string;

  /** Whether there is one, a list, one a name, or one after the other to wait for. */
  readonly form: "one" | "list" | "by_name" | "iterable";

  /** Whether it can be null. */
  readonly nullable: boolean;
  readonly clause: string;
  readonly summary: string;
  readonly prose: readonly string[];
}

/** A property or method of a class. */
export interface ClassMember {
  readonly name: string;
  readonly kind: "property" | "method";
  readonly parameters: readonly Parameter[];
  readonly type: ValueTypeName | string;

  /** Whether there is one, a list, one a name, or one after the other to wait for. */
  readonly form: "one" | "list" | "by_name" | "iterable";

  /** Whether it can be null. */
  readonly nullable: boolean;

  /** Whether what a method gives has to be awaited. */
  readonly async: boolean;
  readonly writable: boolean;
  readonly origin: "documented" | "extension";
  readonly clause: string;

  /** Further clauses that it answers to. */
  readonly also: readonly string[];
  readonly unit?: "seconds" | "milliseconds" | "bytes";
  readonly summary: string;
  readonly prose: readonly string[];

  /** Errors that it throws, by class. */
  readonly throws: readonly string[];

  /** What is said in its place where calls block. */
  readonly in_blocking?: BlockingMember;
}

/** What is said in its place where calls block. */
export interface BlockingMember {
  readonly name?: string;
  readonly summary: string;
}

/** What is said in its place where calls block. */
export interface BlockingClass {
  readonly prose: readonly string[];
}

/** A function that is no verb. */
export interface CallFunction {
  readonly name: string;

  /** Its place in every list. */
  readonly order: number;
  readonly clause: string;

  /** What is done with the request. */
  readonly does: "prepare" | "stream";

  /** The verb whose arguments it takes. */
  readonly like: string;

  /** The class of what it gives. */
  readonly returns: string;

  /** Where the package has an entry of its name: when one imports it from there. */
  readonly own_entry?: string;

  /** Why there is no such thing where calls block; left out where there is. */
  readonly cannot_block?: string;
  readonly summary: string;
  readonly prose: readonly string[];
  readonly examples: readonly string[];
}

/** The values that members give and take. */
export interface ValuesDocument {
  readonly types: readonly DeclaredType[];

  /** What the types are made of, for the reader of a type. */
  readonly shapes: readonly ValueShape[];
  readonly values: readonly Value[];
}

/** A type of the closed set that is declared under a name. */
export interface DeclaredType {
  readonly type: ValueTypeName;
  readonly name: string;
  readonly summary: string;
}

/** A part of a declared type. */
export interface ValueShape {
  readonly name: string;
  readonly summary: string;
}

/** A plain object that members give or take. */
export interface Value {
  readonly name: string;
  readonly summary: string;
  readonly fields: readonly ValueField[];

  /** The type of fields of all other names. */
  readonly others?: ValueTypeName;
}

/** A field of a value. */
export interface ValueField {
  readonly name: string;
  readonly type: ValueTypeName | string;

  /** Whether there is one, a list, one a name, or one after the other to wait for. */
  readonly form: "one" | "list" | "by_name" | "iterable";

  /** Whether it can be null. */
  readonly nullable: boolean;

  /** Whether it can be left out. */
  readonly optional: boolean;
  readonly unit?: "seconds" | "milliseconds" | "bytes";

  /** What holds where it is left out. */
  readonly default?: unknown;
  readonly summary: string;
}

/** The error classes, what they carry, and every fault. */
export interface ErrorsDocument {
  readonly properties: readonly ErrorProperty[];
  readonly errors: readonly ErrorClass[];
  readonly faults: readonly Fault[];
}

/** A property that every error has. */
export interface ErrorProperty {
  readonly name: string;
  readonly type: ValueTypeName | string;

  /** Whether there is one, a list, one a name, or one after the other to wait for. */
  readonly form: "one" | "list" | "by_name" | "iterable";

  /** Whether it can be null. */
  readonly nullable: boolean;
  readonly summary: string;
}

/** One class of errors. */
export interface ErrorClass {
  readonly name: string;

  /** The first is extended; instanceof holds for all. */
  readonly parents: readonly string[];
  readonly code: string;
  readonly summary: string;

  /** What to do about it. */
  readonly remedy: string;

  /** What to do at the playground's prompt, in place of the remedy. */
  readonly typed?: string;

  /** Properties that are null in others only. */
  readonly always: readonly string[];
}

/** One thing that can go wrong. */
export interface Fault {
  readonly id: string;
  readonly error: string;
  readonly phase: Phase;

  /** What was wrong; {names} stand for values. */
  readonly message: string;

  /** What would have been accepted. */
  readonly accepted?: string;

  /** The likely cause or the next thing to do. */
  readonly hint?: string;

  /** Codes of the failures below that mean this. */
  readonly causes: readonly string[];
  readonly clause?: string;

  /** Why there is no such thing where calls block; left out where there is. */
  readonly cannot_block?: string;
}

export type Phase = "prepare" | "dns" | "connect" | "tls" | "send" | "headers" | "body" | "decode";

/** Request headers that are treated in a way of their own. */
export interface HeadersDocument {
  readonly automatic: readonly AutomaticHeader[];
  readonly refused: readonly RefusedHeader[];
  readonly known: readonly KnownHeader[];

  /** Headers whose values are masked wherever they are shown. */
  readonly secret: readonly string[];

  /** Names of headers, parameters, fields and members whose values are masked. */
  readonly secret_names: readonly string[];

  /** Further names that are masked where they are parameters of a query. */
  readonly secret_parameters: readonly string[];
}

/** A header that is sent without being asked for. */
export interface AutomaticHeader {
  readonly name: string;

  /** {host}, {product}, {version} and {length} stand for values. */
  readonly value: string;

  /** Whether null leaves it out. */
  readonly removable: boolean;

  /** Whether it depends on what is known of the body's length. */
  readonly when: "always" | "length_known" | "length_unknown";

  /** Headers of the caller beside which it is left out. */
  readonly not_beside: readonly string[];
  readonly why: string;
  readonly rfc: string;
  readonly rfc_url: string;
}

/** A header that cannot be given. */
export interface RefusedHeader {
  readonly name: string;
  readonly why: string;
  readonly rfc: string;
  readonly rfc_url: string;
}

/** A header that is worth completing. */
export interface KnownHeader {
  readonly name: string;
  readonly summary: string;
  readonly rfc?: string;
  readonly rfc_url?: string;
}

/** Every example, and the server that they are shown with. */
export interface ExamplesDocument {
  /** The server that the documentation shows. */
  readonly base: string;
  readonly examples: readonly Example[];
}

/** One example, as data. */
export interface Example {
  readonly id: string;
  readonly title: string;

  /** The call of an example, of a verb or of another function. */
  readonly call: ExampleCall;

  /** Members of what it gives that are printed. */
  readonly show: readonly string[];

  /** What those members give; an object means at least these keys. */
  readonly expect: Readonly<Record<string, unknown>>;
}

/** The call of an example, of a verb or of another function. */
export interface ExampleCall {
  readonly verb?: string;
  readonly function?: string;

  /** Options of a session that it is made with; the URL is then relative. */
  readonly session?: Readonly<Record<string, unknown>>;

  /** For a verb whose caller names the method. */
  readonly method?: string;

  /** A path of the echo server. */
  readonly url: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** Where the original does not do what the document says, or it says nothing. */
export interface DifferencesDocument {
  readonly prose: readonly string[];
  readonly differences: readonly Difference[];
}

/** One difference from the original. */
export interface Difference {
  readonly id: string;
  readonly topic: string;
  readonly original: string;
  readonly ours: string;
}

/** The entry whose calls block. */
export interface BlockingDocument {
  /** What it is imported as, behind the name of the package. */
  readonly module: string;
  readonly clause: string;
  readonly title: string;
  readonly summary: string;
  readonly prose: readonly string[];
}

/** The words of the playground. */
export interface PlaygroundDocument {
  /** Questions, labels and messages, by what they are for. */
  readonly texts: Readonly<Record<string, string>>;

  /** What the form on the pages of the verbs says. */
  readonly web: Readonly<Record<string, string>>;
  readonly commands: readonly Command[];
  readonly options: readonly CommandOption[];
  readonly exit_codes: readonly ExitCode[];
}

/** A command of the playground. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly prose: readonly string[];

  /** What its words can be, for completion. */
  readonly completes: readonly (
    | "verb"
    | "argument"
    | "command"
    | "exchange"
    | "variable"
    | "environment"
    | "saved"
    | "format"
    | "member"
    | "file"
  )[];
}

/** An option of the command. */
export interface CommandOption {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
}

/** An exit code of the playground. */
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
  extensions: [
    {
      id: "E1",
      text: "params adds to the query: a list repeats its key, null leaves it out, the URL's own query stays in front.",
    },
    {
      id: "E2",
      text: "timeout limits connecting, silence and the whole call, in seconds; limits are on unless they are taken off.",
    },
    {
      id: "E3",
      text: "allow_redirects follows redirects by the rules of RFC 9110; another origin gets only a short safe list of headers, and https never leads to http unasked.",
    },
    { id: "E4", text: "max_size limits the decoded bytes of a reply that is read whole." },
    {
      id: "E5",
      text: "retries repeats what failed in passing, as far as that does no harm; off unless asked for.",
    },
    {
      id: "E6",
      text: "A kept connection that died before the first byte of a reply is replaced once, without being asked, where the method is idempotent.",
    },
    { id: "E7", text: "auth also takes a bearer token, Digest credentials or a function." },
    { id: "E8", text: "cookies are sent with one call." },
    {
      id: "E9",
      text: "proxy names a proxy for http, https or SOCKS5, or none, over what the environment says.",
    },
    { id: "E10", text: "verify and cert decide whom to trust and who one is." },
    { id: "E11", text: "signal ends a call from outside, told apart from a timeout." },
    { id: "E12", text: "on_upload and on_download report progress in bytes." },
    {
      id: "E13",
      text: "A Response also tells ok, url, history, elapsed, timings, bytes(), header(), cookies and links.",
    },
    {
      id: "E14",
      text: "raise_for_status() throws for a status of 400 or more and gives the response otherwise.",
    },
    {
      id: "E15",
      text: "Replies that are compressed are decoded, and text by the charset that the reply names.",
    },
    { id: "E16", text: "json() takes a schema of any library that implements Standard Schema." },
    { id: "E17", text: "prepare() gives the request without sending it." },
    {
      id: "E18",
      text: "A prepared request can be shown as HTTP, curl and TypeScript, secrets masked.",
    },
    { id: "E19", text: "stream() gives a reply whose body is not read yet." },
    {
      id: "E20",
      text: "A Session keeps defaults, cookies and connections for the calls made with it.",
    },
    { id: "E21", text: "The same functions and sessions block where nothing can be awaited." },
  ],
  verbs: [
    {
      name: "request",
      order: 1,
      method: null,
      clause: "Q1",
      returns: "Response",
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
      examples: ["request-any", "request-custom"],
    },
    {
      name: "head",
      order: 2,
      method: "HEAD",
      clause: "H1",
      returns: "Response",
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
      examples: ["head-probe", "head-header"],
    },
    {
      name: "get",
      order: 3,
      method: "GET",
      clause: "G1",
      returns: "Response",
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
      examples: ["get-json", "get-auth", "get-params"],
    },
    {
      name: "post",
      order: 4,
      method: "POST",
      clause: "P1",
      returns: "Response",
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
      examples: ["post-json", "post-data", "post-file"],
    },
    {
      name: "put",
      order: 5,
      method: "PUT",
      clause: "U1",
      returns: "Response",
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
      examples: ["put-json", "put-if-match"],
    },
    {
      name: "patch",
      order: 6,
      method: "PATCH",
      clause: "A1",
      returns: "Response",
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
      examples: ["patch-merge", "patch-json-patch"],
    },
    {
      name: "delete",
      order: 7,
      method: "DELETE",
      clause: "D1",
      returns: "Response",
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
      examples: ["delete-resource", "delete-again"],
    },
  ],
  arguments: [
    {
      name: "method",
      type: "method",
      origin: "documented",
      clause: "Q1",
      also: [],
      positional: true,
      body: false,
      summary: "HTTP method, such as `GET` or `POST`.",
      prose: ["Letters are sent in upper case, so `get` and `GET` are the same request."],
      wire: [],
      typed: [],
      accepts: "a method name of letters, digits and !#$%&'*+-.^_`|~, in any case",
    },
    {
      name: "url",
      type: "url",
      origin: "documented",
      clause: "Q2",
      also: [],
      positional: true,
      body: false,
      summary: "Target URL; starts with `http://` or `https://`.",
      prose: [
        "A fragment is not sent. `user:password@` in the URL means the same as `auth` and is taken out of the URL.",
      ],
      in_session: "Relative to the session's `base_url`, where it has one.",
      wire: [],
      typed: [],
      accepts: "a string or URL that starts with http:// or https:// and names a host",
    },
    {
      name: "data",
      type: "bytes",
      origin: "documented",
      clause: "Q3",
      also: [],
      positional: false,
      body: true,
      summary: "Raw request body.",
      prose: [
        "Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.",
        "A stream or async iterable is sent as it is read, with Transfer-Encoding: chunked unless its length is known.",
      ],
      in_blocking: {
        prose: [
          "Content-Length is added and counts bytes; text is sent as UTF-8. An empty body counts as given.",
        ],
      },
      wire: [
        {
          header: "Content-Type",
          value: "{type}",
          unless_given: true,
          why: "data= brings its own media type",
        },
      ],
      typed: ["data=text", "data=@photo.png", "data={name:'hex bolt'}"],
      accepts:
        "a string, Uint8Array, ArrayBuffer, Blob, URLSearchParams (for a form), Node or web stream, or an async iterable of strings or Uint8Arrays; a value for JSON goes into json",
    },
    {
      name: "json",
      type: "json",
      origin: "documented",
      clause: "Q4",
      also: [],
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
      typed: ["json={item:'bolt', qty:3}", "json=@order.json"],
      accepts:
        "any value that JSON.stringify turns into text: an object, array, string, finite number, boolean or null",
    },
    {
      name: "files",
      type: "files",
      origin: "documented",
      clause: "Q5",
      also: [],
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
      typed: [
        "files.photo=@photo.png",
        "files.note='plain text'",
        "files.doc=['a.txt', @b.txt, 'text/plain']",
      ],
      accepts:
        "an object, Map or list of pairs: field name → [file name or null, file], where the file is a string, Uint8Array, ArrayBuffer, Blob, stream or FileHandle; null as file name makes it a plain form field",
    },
    {
      name: "headers",
      type: "headers",
      origin: "documented",
      clause: "Q6",
      also: [],
      positional: false,
      body: false,
      summary: "Additional request headers.",
      prose: [
        "Yours win over automatic ones, whatever their case; `null` leaves an automatic header out. Text is sent as UTF-8.",
      ],
      wire: [{ header: "*", value: "{value}", unless_given: false, why: "headers= was given" }],
      typed: ["headers.Accept=text/plain", "headers.User-Agent=null"],
      accepts:
        "an object, Map, Headers or list of pairs: header name → text, number or null, where null removes an automatic header",
    },
    {
      name: "auth",
      type: "auth",
      origin: "documented",
      clause: "Q7",
      also: ["E7"],
      positional: false,
      body: false,
      summary: "User name and password for HTTP Basic authentication: `[user, password]`.",
      prose: [
        "Sent as UTF-8. Your arrays and objects are never changed, and nothing is kept for the next call.",
        "Beyond the document: `{ bearer: token }`, `{ digest: [user, password] }`, or a function that is given the prepared request and gives the headers to add, asked once more after a 401. Another origin never gets credentials.",
      ],
      in_blocking: {
        prose: [
          "Sent as UTF-8. Your arrays and objects are never changed, and nothing is kept for the next call.",
          "Beyond the document: `{ bearer: token }` or `{ digest: [user, password] }`. Another origin never gets credentials.",
        ],
      },
      wire: [
        {
          header: "Authorization",
          value: "{credentials}",
          unless_given: true,
          why: "auth= was given",
        },
      ],
      typed: [
        "auth=ada:{{password}}",
        "auth.bearer={{token}}",
        "auth.digest=['ada', '{{password}}']",
      ],
      accepts:
        "a pair [user name, password] of strings, the user name without a colon; { bearer: token }; { digest: [user name, password] }; a function that is given the prepared request and returns headers; or null for none, whatever the session or the URL says",
    },
    {
      name: "stream",
      type: "ignored",
      origin: "documented",
      clause: "Q8",
      also: [],
      positional: false,
      body: false,
      summary: "Accepted for compatibility; has no effect.",
      prose: [
        "The reply is always read whole before the call returns; the function `stream` gives one that is not.",
      ],
      in_blocking: { prose: ["The reply is always read whole before the call returns."] },
      wire: [],
      typed: [],
      accepts: "anything",
    },
    {
      name: "params",
      type: "query",
      origin: "extension",
      clause: "E1",
      also: [],
      positional: false,
      body: false,
      summary: "Parameters to add to the URL's query.",
      prose: [
        "A list repeats its key; `null` and `undefined` leave it out. The URL's own query stays in front. Encoded as a form is: a space becomes `+`.",
      ],
      wire: [],
      typed: ["params.q='hex bolt'", "params.tag=['m6', 'm8']"],
      accepts:
        "an object, Map, URLSearchParams or list of pairs: name → string, finite number, bigint, boolean, a list of these, or null to leave it out",
    },
    {
      name: "timeout",
      type: "timeout",
      origin: "extension",
      clause: "E2",
      also: [],
      positional: false,
      body: false,
      default: { connect: 10, read: 30, total: null },
      unit: "seconds",
      summary: "Time limits in seconds; a number limits the whole call.",
      prose: [
        "`connect` limits making the connection, `read` the silence while the reply is awaited or read, `total` the whole call with redirects, retries and the body. `null` is no limit.",
      ],
      wire: [],
      typed: ["timeout=5", "timeout.connect=2"],
      accepts:
        "a positive number of seconds, below 2147483, for the whole call, an object { connect, read, total } of such numbers, or null for no limit, as a whole or for one of them",
    },
    {
      name: "allow_redirects",
      type: "redirects",
      origin: "extension",
      clause: "E3",
      also: [],
      positional: false,
      body: false,
      default: { max: 20, keep_headers: false, downgrade: false },
      summary: "Whether redirects are followed, and how many.",
      prose: [
        "`false` or 0 gives the 3xx reply itself; a number is how many are followed before it is an error. A redirect to another origin keeps only a short safe list of headers unless `keep_headers`; cookies and credentials never go along. From https to http it is refused unless `downgrade`.",
      ],
      wire: [],
      typed: ["allow_redirects=false", "allow_redirects=3"],
      accepts:
        "true, false, the most redirects to follow, or an object { max, keep_headers, downgrade }",
    },
    {
      name: "max_size",
      type: "size",
      origin: "extension",
      clause: "E4",
      also: [],
      positional: false,
      body: false,
      default: 268435456,
      unit: "bytes",
      summary:
        "Most bytes of a reply that is read whole, decoded; reading stops where there are more.",
      prose: [
        "Of a streamed reply it limits `read()` alone: whoever takes a body piece by piece decides by himself when there is enough.",
      ],
      in_blocking: { prose: [] },
      wire: [],
      typed: ["max_size=1000000"],
      accepts: "a whole number of bytes, 0 or more",
    },
    {
      name: "retries",
      type: "retries",
      origin: "extension",
      clause: "E5",
      also: ["E6"],
      positional: false,
      body: false,
      default: {
        attempts: 0,
        statuses: [408, 429, 500, 502, 503, 504],
        backoff: 0.5,
        max_delay: 30,
        unsafe: false,
      },
      summary: "How often a call that failed in passing is repeated.",
      prose: [
        "Repeats connection failures, silences and the `statuses`, after a wait that doubles from `backoff` seconds, with jitter, up to `max_delay`; a Retry-After of the server is obeyed. A wait past `max_delay` or the total limit is not begun: the last reply or error is given. Methods that are not idempotent are repeated only with an Idempotency-Key header or `unsafe: true`, unless no connection was made, so that nothing can have arrived.",
        "Apart from it, a kept connection that died before the first byte of a reply is replaced once, where the method is idempotent.",
      ],
      wire: [],
      typed: ["retries=2"],
      accepts:
        "the number of repeats, or an object { attempts, statuses, backoff, max_delay, unsafe }",
    },
    {
      name: "cookies",
      type: "cookies",
      origin: "extension",
      clause: "E8",
      also: [],
      positional: false,
      body: false,
      summary: "Cookies to send with this call.",
      prose: [],
      wire: [
        { header: "Cookie", value: "{cookies}", unless_given: true, why: "cookies= was given" },
      ],
      typed: ["cookies.session={{session}}"],
      accepts: "an object or Map: cookie name → string, finite number, or null to leave it out",
    },
    {
      name: "proxy",
      type: "proxy",
      origin: "extension",
      clause: "E9",
      also: [],
      positional: false,
      body: false,
      summary: "URL of a proxy (http, https or socks5), or `null` for none.",
      prose: [
        "Wins over HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY. `user:password@` in it are credentials for the proxy.",
      ],
      wire: [],
      typed: ["proxy=http://127.0.0.1:8080", "proxy=null"],
      accepts: "a URL that starts with http://, https:// or socks5://, or null for no proxy",
    },
    {
      name: "verify",
      type: "verify",
      origin: "extension",
      clause: "E10",
      also: [],
      positional: false,
      body: false,
      default: true,
      summary: "Whether the server's certificate is verified, or the authorities to trust.",
      prose: [
        "`false` trusts any server: for tests alone. PEM, or the path of a PEM file, replaces the authorities that Node trusts.",
      ],
      wire: [],
      typed: ["verify=false", "verify=ca.pem"],
      accepts:
        "true, false, or certificates of authorities as PEM text, with its -----BEGIN lines, or as the path of a PEM file",
    },
    {
      name: "cert",
      type: "certificate",
      origin: "extension",
      clause: "E10",
      also: [],
      positional: false,
      body: false,
      summary: "Client certificate: PEM, a path, or a pair of certificate and key.",
      prose: [],
      wire: [],
      typed: ["cert.cert=client.pem cert.key=client.key"],
      accepts:
        "PEM text, with its -----BEGIN lines, or a file's path that holds certificate and key, a pair [certificate, key] of these, or an object { cert, key, passphrase }",
    },
    {
      name: "signal",
      type: "signal",
      origin: "extension",
      clause: "E11",
      also: [],
      positional: false,
      body: false,
      summary: "An `AbortSignal` that ends the call.",
      prose: ["The call then fails with AbortError, whose `cause` is the signal's reason."],
      cannot_block:
        "Nothing of the program could abort the call while it stands still; `timeout` limits it.",
      wire: [],
      typed: [],
      accepts: "an AbortSignal",
    },
    {
      name: "on_upload",
      type: "upload_progress",
      origin: "extension",
      clause: "E12",
      also: [],
      positional: false,
      body: false,
      unit: "bytes",
      summary: "Called with the bytes sent so far and, where it is known, their total.",
      prose: [],
      cannot_block: "A function is part of the program, which stands still until the call is over.",
      wire: [],
      typed: [],
      accepts: "a function (bytes, total) where total is undefined if it is not known",
    },
    {
      name: "on_download",
      type: "download_progress",
      origin: "extension",
      clause: "E12",
      also: [],
      positional: false,
      body: false,
      unit: "bytes",
      summary: "Called with the bytes received so far and, where it is known, their total.",
      prose: ["Counts what comes over the wire, before it is decoded."],
      cannot_block: "A function is part of the program, which stands still until the call is over.",
      wire: [],
      typed: [],
      accepts: "a function (bytes, total) where total is undefined if it is not known",
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
        "a string, Uint8Array, ArrayBuffer, Blob, URLSearchParams (for a form), Node or web stream, or an async iterable of strings or Uint8Arrays; a value for JSON goes into json",
      in_blocking: {
        accepts:
          "a string, Uint8Array, ArrayBuffer, Blob or URLSearchParams (for a form); a value for JSON goes into json",
      },
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
      in_blocking: {
        accepts:
          "an object, Map or list of pairs: field name → [file name or null, file], where the file is a string, Uint8Array, ArrayBuffer, Blob or FileHandle; null as file name makes it a plain form field",
      },
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
      accepts:
        "a pair [user name, password] of strings, the user name without a colon; { bearer: token }; { digest: [user name, password] }; a function that is given the prepared request and returns headers; or null for none, whatever the session or the URL says",
      in_blocking: {
        accepts:
          "a pair [user name, password] of strings, the user name without a colon; { bearer: token }; { digest: [user name, password] }; or null for none, whatever the session or the URL says",
      },
    },
    {
      type: "query",
      name: "Query",
      summary: "Parameters of a URL's query.",
      accepts:
        "an object, Map, URLSearchParams or list of pairs: name → string, finite number, bigint, boolean, a list of these, or null to leave it out",
    },
    {
      type: "timeout",
      name: "Timeouts",
      summary: "Time limits in seconds.",
      accepts:
        "a positive number of seconds, below 2147483, for the whole call, an object { connect, read, total } of such numbers, or null for no limit, as a whole or for one of them",
    },
    {
      type: "redirects",
      name: "Redirects",
      summary: "Whether and how redirects are followed.",
      accepts:
        "true, false, the most redirects to follow, or an object { max, keep_headers, downgrade }",
    },
    {
      type: "size",
      name: "ByteCount",
      summary: "A number of bytes.",
      accepts: "a whole number of bytes, 0 or more",
    },
    {
      type: "retries",
      name: "Retries",
      summary: "Whether and how failed calls are repeated.",
      accepts:
        "the number of repeats, or an object { attempts, statuses, backoff, max_delay, unsafe }",
    },
    {
      type: "cookies",
      name: "Cookies",
      summary: "Cookies by name.",
      accepts: "an object or Map: cookie name → string, finite number, or null to leave it out",
    },
    {
      type: "proxy",
      name: "ProxyUrl",
      summary: "The URL of a proxy.",
      accepts: "a URL that starts with http://, https:// or socks5://, or null for no proxy",
    },
    {
      type: "verify",
      name: "Verify",
      summary: "Whom to trust.",
      accepts:
        "true, false, or certificates of authorities as PEM text, with its -----BEGIN lines, or as the path of a PEM file",
    },
    {
      type: "certificate",
      name: "ClientCertificate",
      summary: "Who one is.",
      accepts:
        "PEM text, with its -----BEGIN lines, or a file's path that holds certificate and key, a pair [certificate, key] of these, or an object { cert, key, passphrase }",
    },
    { type: "signal", name: "Signal", summary: "An `AbortSignal`.", accepts: "an AbortSignal" },
    {
      type: "upload_progress",
      name: "UploadProgress",
      summary: "A function that is told how many bytes were sent.",
      accepts: "a function (bytes, total) where total is undefined if it is not known",
    },
    {
      type: "download_progress",
      name: "DownloadProgress",
      summary: "A function that is told how many bytes were received.",
      accepts: "a function (bytes, total) where total is undefined if it is not known",
    },
    {
      type: "ignored",
      name: "Ignored",
      summary: "Accepted for compatibility.",
      accepts: "anything",
    },
  ],
  classes: [
    {
      name: "Response",
      order: 1,
      clause: "R1",
      variable: "r",
      summary: "An HTTP response, fully read.",
      prose: ["Every function gives one. It can also be constructed by hand, for tests and fakes."],
      parameters: [
        {
          name: "code",
          type: "integer",
          form: "one",
          nullable: false,
          optional: false,
          summary: "Status code, 100 to 999.",
        },
        {
          name: "reason",
          type: "text",
          form: "one",
          nullable: false,
          optional: false,
          summary: "Reason phrase.",
        },
        {
          name: "headers",
          type: "byte_source",
          form: "one",
          nullable: true,
          optional: true,
          summary: "The header block, as received; empty when left out.",
        },
        {
          name: "content",
          type: "byte_source",
          form: "one",
          nullable: true,
          optional: true,
          summary: "The body; empty when left out.",
        },
      ],
      makes_calls: false,
      options: [],
      members: [
        {
          name: "status_code",
          kind: "property",
          parameters: [],
          type: "integer",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "documented",
          clause: "R2",
          also: [],
          summary: "Status code that the server sent.",
          prose: [],
          throws: [],
        },
        {
          name: "reason",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "documented",
          clause: "R3",
          also: [],
          summary: "Reason phrase that the server sent; empty where it sent none.",
          prose: [],
          throws: [],
        },
        {
          name: "encoding",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: true,
          origin: "documented",
          clause: "R4",
          also: [],
          summary:
            "Encoding that decodes `headers` and `content`; `utf-8` unless something better is known.",
          prose: [
            "Assign it to change what the next read of `headers`, `content` or `json()` gives. An unknown name throws InvalidArgument.",
          ],
          throws: [],
        },
        {
          name: "headers",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "documented",
          clause: "R5",
          also: [],
          summary:
            "The header block as received: one string, with case, order and duplicates kept.",
          prose: ["One line a header, each ended by CR LF. Decoded with `encoding`."],
          throws: [],
        },
        {
          name: "content",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "documented",
          clause: "R6",
          also: ["E15"],
          summary: "The body as a string, decoded with `encoding`.",
          prose: [
            "A byte order mark is not part of the text. A body that was sent compressed is decoded before; one that is cut or corrupt never becomes a Response.",
          ],
          throws: [],
        },
        {
          name: "json",
          kind: "method",
          parameters: [
            {
              name: "schema",
              type: "schema",
              form: "one",
              nullable: false,
              optional: true,
              summary: "What the value has to fit; the type is the schema's. Beyond the document.",
            },
          ],
          type: "json",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "documented",
          clause: "R7",
          also: ["E16"],
          summary: "Parses `content` as JSON and gives the value.",
          prose: [
            "The type is that of the schema, or the one that you name: `r.json<User>()`; else `unknown`. What a schema makes of the value is what you get.",
          ],
          throws: ["JSONDecodeError", "InvalidArgument"],
        },
        {
          name: "ok",
          kind: "property",
          parameters: [],
          type: "flag",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E13",
          also: [],
          summary: "Whether the status is below 400.",
          prose: [],
          throws: [],
        },
        {
          name: "url",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E13",
          also: [],
          summary:
            "URL that the reply came from, after redirects; empty for one that was constructed by hand.",
          prose: [],
          throws: [],
        },
        {
          name: "history",
          kind: "property",
          parameters: [],
          type: "Response",
          form: "list",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E13",
          also: [],
          summary: "Replies that led here by redirect, the oldest first.",
          prose: [],
          throws: [],
        },
        {
          name: "elapsed",
          kind: "property",
          parameters: [],
          type: "number",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E13",
          also: [],
          unit: "seconds",
          summary: "Seconds from the call to the last byte of the body.",
          prose: [],
          throws: [],
        },
        {
          name: "timings",
          kind: "property",
          parameters: [],
          type: "Timings",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E13",
          also: [],
          unit: "seconds",
          summary: "Seconds that each phase of the call took.",
          prose: [],
          throws: [],
        },
        {
          name: "cookies",
          kind: "property",
          parameters: [],
          type: "text",
          form: "by_name",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E13",
          also: [],
          summary: "Values of the cookies that this reply sets, by name.",
          prose: [],
          throws: [],
        },
        {
          name: "links",
          kind: "property",
          parameters: [],
          type: "Link",
          form: "by_name",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E13",
          also: [],
          summary: "Links of the Link headers by relation, such as `next`.",
          prose: [
            "Where a relation has several links, the first stands; a link without relation stands under its URL.",
          ],
          throws: [],
        },
        {
          name: "bytes",
          kind: "method",
          parameters: [],
          type: "bytes",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E13",
          also: [],
          summary: "Gives the body as bytes, decoded from any compression.",
          prose: [],
          throws: [],
        },
        {
          name: "header",
          kind: "method",
          parameters: [
            {
              name: "name",
              type: "text",
              form: "one",
              nullable: false,
              optional: false,
              summary: "Name of the header, in any case.",
            },
          ],
          type: "text",
          form: "one",
          nullable: true,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E13",
          also: [],
          summary: "Gives the value of a header, or null where there is none.",
          prose: ["Values of a header that came several times are joined by a comma and a space."],
          throws: [],
        },
        {
          name: "raise_for_status",
          kind: "method",
          parameters: [],
          type: "self",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E14",
          also: [],
          summary: "Throws for a status of 400 or more, and gives the response itself otherwise.",
          prose: [],
          throws: ["HTTPError"],
        },
      ],
      examples: ["get-members", "get-redirects", "get-links"],
    },
    {
      name: "StreamedResponse",
      order: 2,
      clause: "E19",
      variable: "r",
      summary: "An HTTP response whose body is not read yet.",
      prose: [
        "The body is read once, by the first member that asks for it; leaving a loop over it early closes the connection. What iterating throws is what a call throws while a body is read.",
      ],
      parameters: null,
      makes_calls: false,
      options: [],
      members: [
        {
          name: "status_code",
          kind: "property",
          parameters: [],
          type: "integer",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Status code that the server sent.",
          prose: [],
          throws: [],
        },
        {
          name: "reason",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Reason phrase that the server sent; empty where it sent none.",
          prose: [],
          throws: [],
        },
        {
          name: "ok",
          kind: "property",
          parameters: [],
          type: "flag",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Whether the status is below 400.",
          prose: [],
          throws: [],
        },
        {
          name: "url",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "URL that the reply came from, after redirects.",
          prose: [],
          throws: [],
        },
        {
          name: "history",
          kind: "property",
          parameters: [],
          type: "Response",
          form: "list",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary:
            "Replies that led here by redirect, the oldest first; their bodies are not kept.",
          prose: [],
          throws: [],
        },
        {
          name: "headers",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary:
            "The header block as received: one string, with case, order and duplicates kept.",
          prose: [],
          throws: [],
        },
        {
          name: "encoding",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: true,
          origin: "extension",
          clause: "E19",
          also: [],
          summary:
            "Encoding that decodes `headers` and the text of the body; `utf-8` unless the server names another.",
          prose: ["Assign it before the body is read. An unknown name throws InvalidArgument."],
          throws: [],
        },
        {
          name: "cookies",
          kind: "property",
          parameters: [],
          type: "text",
          form: "by_name",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Values of the cookies that this reply sets, by name.",
          prose: [],
          throws: [],
        },
        {
          name: "links",
          kind: "property",
          parameters: [],
          type: "Link",
          form: "by_name",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Links of the Link headers by relation, such as `next`.",
          prose: [],
          throws: [],
        },
        {
          name: "elapsed",
          kind: "property",
          parameters: [],
          type: "number",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          unit: "seconds",
          summary: "Seconds from the call to the last byte of the body, or until now.",
          prose: [],
          throws: [],
        },
        {
          name: "timings",
          kind: "property",
          parameters: [],
          type: "Timings",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          unit: "seconds",
          summary: "Seconds that each phase of the call took so far.",
          prose: [],
          throws: [],
        },
        {
          name: "bytes_received",
          kind: "property",
          parameters: [],
          type: "integer",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          unit: "bytes",
          summary: "Bytes of the body that came so far, before they were decoded.",
          prose: [],
          throws: [],
        },
        {
          name: "header",
          kind: "method",
          parameters: [
            {
              name: "name",
              type: "text",
              form: "one",
              nullable: false,
              optional: false,
              summary: "Name of the header, in any case.",
            },
          ],
          type: "text",
          form: "one",
          nullable: true,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Gives the value of a header, or null where there is none.",
          prose: [],
          throws: [],
        },
        {
          name: "raise_for_status",
          kind: "method",
          parameters: [],
          type: "self",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E14",
          also: [],
          summary: "Throws for a status of 400 or more, and gives the response itself otherwise.",
          prose: [],
          throws: ["HTTPError"],
        },
        {
          name: "iter_bytes",
          kind: "method",
          parameters: [],
          type: "bytes",
          form: "iterable",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Gives the body piece by piece as it comes, decoded from any compression.",
          prose: [],
          throws: [],
        },
        {
          name: "iter_text",
          kind: "method",
          parameters: [],
          type: "text",
          form: "iterable",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary:
            "Gives the body piece by piece as text, decoded with `encoding`; no character is cut in two.",
          prose: [],
          throws: [],
        },
        {
          name: "iter_lines",
          kind: "method",
          parameters: [],
          type: "text",
          form: "iterable",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Gives the body line by line as text, without line ends.",
          prose: [],
          throws: [],
        },
        {
          name: "iter_json",
          kind: "method",
          parameters: [
            {
              name: "schema",
              type: "schema",
              form: "one",
              nullable: false,
              optional: true,
              summary: "What each value has to fit; the type is the schema's.",
            },
          ],
          type: "json",
          form: "iterable",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: ["E16"],
          summary:
            "Gives the values of a body that holds one JSON value a line (NDJSON); empty lines are passed over.",
          prose: [],
          throws: [],
        },
        {
          name: "iter_events",
          kind: "method",
          parameters: [
            {
              name: "options",
              type: "EventOptions",
              form: "one",
              nullable: false,
              optional: true,
              summary: "`reconnect`: whether to go on after an end or a break.",
            },
          ],
          type: "ServerEvent",
          form: "iterable",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Gives the server-sent events of the body.",
          prose: [
            "Reconnecting sends Last-Event-ID, waits as long as the server asked for, else 3 seconds, and is only for requests that may be repeated.",
            "A reply that does not call itself text/event-stream, or has no Content-Type, is refused, as in browsers; its body can still be read in another form.",
          ],
          throws: ["InvalidArgument", "RequestException"],
        },
        {
          name: "read",
          kind: "method",
          parameters: [],
          type: "Response",
          form: "one",
          nullable: false,
          async: true,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Reads the body whole and gives the Response, under the `max_size` of the call.",
          prose: [],
          throws: [],
        },
        {
          name: "save",
          kind: "method",
          parameters: [
            {
              name: "path",
              type: "path",
              form: "one",
              nullable: false,
              optional: false,
              summary: "Path of the file, or a `file:` URL.",
            },
            {
              name: "options",
              type: "SaveOptions",
              form: "one",
              nullable: false,
              optional: true,
              summary: "`resume`: whether the rest is asked for after a break; on by default.",
            },
          ],
          type: "SavedFile",
          form: "one",
          nullable: false,
          async: true,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Writes the body to a file, which has its name only once it is whole.",
          prose: ["A file of that name stays as it is until then, and where anything fails."],
          throws: [],
        },
        {
          name: "close",
          kind: "method",
          parameters: [],
          type: "nothing",
          form: "one",
          nullable: false,
          async: true,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Ends the call; what is left of the body is not read.",
          prose: [],
          throws: [],
        },
        {
          name: "[Symbol.asyncDispose]",
          kind: "method",
          parameters: [],
          type: "nothing",
          form: "one",
          nullable: false,
          async: true,
          writable: false,
          origin: "extension",
          clause: "E19",
          also: [],
          summary: "Closes the reply at the end of the block that declares it with `await using`.",
          prose: [
            "A short rest of the body is read away, so that the connection can be used again.",
          ],
          throws: [],
        },
      ],
      examples: ["stream-lines", "stream-json"],
    },
    {
      name: "PreparedRequest",
      order: 3,
      clause: "E17",
      variable: "prepared",
      summary: "A request as it would be sent.",
      prose: [
        "Passwords, tokens, cookies and credentials of URLs are masked wherever it is shown, unless `{ secrets: true }` asks for them.",
      ],
      parameters: null,
      makes_calls: false,
      options: [],
      members: [
        {
          name: "method",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E17",
          also: [],
          summary: "HTTP method, in upper case.",
          prose: [],
          throws: [],
        },
        {
          name: "url",
          kind: "property",
          parameters: [],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E17",
          also: [],
          summary: "Absolute URL with its query, without fragment; credentials masked.",
          prose: [],
          throws: [],
        },
        {
          name: "headers",
          kind: "property",
          parameters: [],
          type: "PreparedHeader",
          form: "list",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E17",
          also: [],
          summary: "Headers in the order in which they are sent, each with who set it and why.",
          prose: [],
          throws: [],
        },
        {
          name: "to_http",
          kind: "method",
          parameters: [
            {
              name: "options",
              type: "ShowOptions",
              form: "one",
              nullable: false,
              optional: true,
              summary: "`secrets`: whether secrets are shown.",
            },
          ],
          type: "bytes",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E18",
          also: [],
          summary: "Gives the bytes of the request as HTTP/1.1.",
          prose: ["What is only read when it is sent, such as a stream, stands as a remark."],
          throws: [],
        },
        {
          name: "to_curl",
          kind: "method",
          parameters: [
            {
              name: "options",
              type: "CurlOptions",
              form: "one",
              nullable: false,
              optional: true,
              summary:
                "`secrets`: whether secrets are written; `variables`: texts that are read from the environment instead; `exact`: whether the automatic headers are written, too.",
            },
          ],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E18",
          also: [],
          summary: "Gives a curl command that makes the same request.",
          prose: [
            "It holds what was asked for. `User-Agent`, `Accept`, `Accept-Encoding` and the HTTP version are curl's own unless they were given, or `{ exact: true }` asks for the same headers on the wire.",
          ],
          throws: [],
        },
        {
          name: "to_typescript",
          kind: "method",
          parameters: [
            {
              name: "options",
              type: "CodeOptions",
              form: "one",
              nullable: false,
              optional: true,
              summary:
                "`secrets`: whether secrets are written; `variables`: texts that are read from the environment instead.",
            },
          ],
          type: "text",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E18",
          also: [],
          summary: "Gives the call as TypeScript.",
          prose: [],
          throws: [],
        },
      ],
      examples: ["prepare-show"],
    },
    {
      name: "Session",
      order: 4,
      clause: "E20",
      variable: "session",
      summary: "Keeps defaults, cookies and connections for the calls that are made with it.",
      prose: [
        "Arguments given to a call win over those of the session; headers, parameters and cookies do so name by name, and `null` leaves out what the session has.",
        "With a `base_url`, the session's headers, credentials, cookies option and client certificate go to its origin alone: a call to another origin goes without them.",
        "Close it when it is done with, or declare it with `await using`.",
      ],
      parameters: [],
      makes_calls: true,
      options: [
        {
          name: "base_url",
          type: "url",
          form: "one",
          nullable: false,
          clause: "E20",
          summary:
            "URL that the URLs of calls are relative to; starts with `http://` or `https://`.",
          prose: [],
        },
      ],
      members: [
        {
          name: "cookies",
          kind: "property",
          parameters: [],
          type: "SessionCookies",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E20",
          also: [],
          summary: "The cookies that servers have set.",
          prose: [],
          throws: [],
        },
        {
          name: "send",
          kind: "method",
          parameters: [
            {
              name: "prepared",
              type: "PreparedRequest",
              form: "one",
              nullable: false,
              optional: false,
              summary: "What `prepare` gave.",
            },
          ],
          type: "Response",
          form: "one",
          nullable: false,
          async: true,
          writable: false,
          origin: "extension",
          clause: "E20",
          also: [],
          summary: "Sends a request that was prepared, with the cookies of this session.",
          prose: [],
          throws: [],
        },
        {
          name: "close",
          kind: "method",
          parameters: [],
          type: "nothing",
          form: "one",
          nullable: false,
          async: true,
          writable: false,
          origin: "extension",
          clause: "E20",
          also: [],
          summary:
            "Closes the connections, those in use when they are done with; calls made later are refused.",
          prose: [],
          throws: [],
        },
        {
          name: "[Symbol.asyncDispose]",
          kind: "method",
          parameters: [],
          type: "nothing",
          form: "one",
          nullable: false,
          async: true,
          writable: false,
          origin: "extension",
          clause: "E20",
          also: [],
          summary:
            "Closes the session at the end of the block that declares it with `await using`.",
          prose: [],
          throws: [],
          in_blocking: {
            name: "[Symbol.dispose]",
            summary: "Closes the session at the end of the block that declares it with `using`.",
          },
        },
      ],
      examples: ["session-base-url", "session-cookies"],
      in_blocking: {
        prose: [
          "Arguments given to a call win over those of the session; headers, parameters and cookies do so name by name, and `null` leaves out what the session has.",
          "With a `base_url`, the session's headers, credentials, cookies option and client certificate go to its origin alone: a call to another origin goes without them.",
          "Close it when it is done with, or declare it with `using`. Its cookies are kept here, whatever becomes of the thread that sends.",
        ],
      },
    },
    {
      name: "SessionCookies",
      order: 5,
      clause: "E20",
      variable: "cookies",
      summary: "The cookies of a session.",
      prose: ["Each goes only to the host, path and scheme that it was set for."],
      parameters: null,
      makes_calls: false,
      options: [],
      members: [
        {
          name: "list",
          kind: "method",
          parameters: [],
          type: "Cookie",
          form: "list",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E20",
          also: [],
          summary: "Gives all cookies, the oldest first.",
          prose: [],
          throws: [],
        },
        {
          name: "clear",
          kind: "method",
          parameters: [],
          type: "nothing",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E20",
          also: [],
          summary: "Forgets all cookies.",
          prose: [],
          throws: [],
        },
        {
          name: "save",
          kind: "method",
          parameters: [],
          type: "data",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E20",
          also: [],
          summary:
            "Gives all cookies as a value for JSON, to be kept as a secret and given to `restore`.",
          prose: [],
          throws: [],
        },
        {
          name: "restore",
          kind: "method",
          parameters: [
            {
              name: "saved",
              type: "data",
              form: "one",
              nullable: false,
              optional: false,
              summary: "What `save` gave.",
            },
          ],
          type: "nothing",
          form: "one",
          nullable: false,
          async: false,
          writable: false,
          origin: "extension",
          clause: "E20",
          also: [],
          summary: "Takes up cookies that were saved, in place of those there are.",
          prose: [],
          throws: [],
        },
      ],
      examples: [],
    },
  ],
  functions: [
    {
      name: "prepare",
      order: 1,
      clause: "E17",
      does: "prepare",
      like: "request",
      returns: "PreparedRequest",
      own_entry:
        "It also comes by itself, for browsers and wherever nothing is to be sent: that entry loads no module of Node and no transport.",
      summary: "Gives the request that would be sent, without sending it.",
      prose: [
        "It is pure: nothing is read, looked up or sent. What is wrong with the arguments is found here as it is before a call.",
        "`send` of a session sends it.",
      ],
      examples: ["prepare-show"],
    },
    {
      name: "stream",
      order: 2,
      clause: "E19",
      does: "stream",
      like: "request",
      returns: "StreamedResponse",
      cannot_block:
        "Its reply is read while it arrives, which is what `await` is for; every other function gives all of it.",
      summary:
        "Sends a request and gives its reply as soon as the headers are there; the body is not read yet.",
      prose: [
        "For replies that are large, endless, or wanted piece by piece. The body is read once, in one of the forms that the reply offers, at the reader's pace: a slow reader makes the server wait.",
        "Declare it with `await using`, or call `close()`: a body that is not read to its end keeps its connection.",
      ],
      examples: ["stream-lines", "stream-json"],
    },
  ],
  values: {
    types: [
      {
        type: "schema",
        name: "StandardSchema",
        summary:
          "A schema of any library that implements Standard Schema, such as zod, valibot or arktype.",
      },
    ],
    shapes: [
      {
        name: "StandardProperties",
        summary: "What a schema says of itself, as far as it is used.",
      },
    ],
    values: [
      {
        name: "Timings",
        summary:
          "How long the phases of a call took; null for one that did not happen, as on a kept connection.",
        fields: [
          {
            name: "dns",
            type: "number",
            form: "one",
            nullable: true,
            optional: false,
            unit: "seconds",
            summary: "Looking up the host name.",
          },
          {
            name: "tcp",
            type: "number",
            form: "one",
            nullable: true,
            optional: false,
            unit: "seconds",
            summary: "Making the connection.",
          },
          {
            name: "tls",
            type: "number",
            form: "one",
            nullable: true,
            optional: false,
            unit: "seconds",
            summary: "Securing the connection.",
          },
          {
            name: "wait",
            type: "number",
            form: "one",
            nullable: true,
            optional: false,
            unit: "seconds",
            summary: "From the request to the first byte of the reply's head.",
          },
          {
            name: "body",
            type: "number",
            form: "one",
            nullable: true,
            optional: false,
            unit: "seconds",
            summary: "Receiving the body.",
          },
          {
            name: "total",
            type: "number",
            form: "one",
            nullable: false,
            optional: false,
            unit: "seconds",
            summary: "The whole call, redirects and repeats included.",
          },
        ],
      },
      {
        name: "Link",
        summary: "A link of a reply, with its parameters by name.",
        fields: [
          {
            name: "url",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Where it leads; absolute where the reply's URL is known.",
          },
          {
            name: "rel",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Relation types, separated by spaces; empty where none was given.",
          },
        ],
        others: "text",
      },
      {
        name: "PreparedHeader",
        summary: "A header of a prepared request, and why it is there.",
        fields: [
          {
            name: "name",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Its name.",
          },
          {
            name: "value",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Its value; masked where it is a secret.",
          },
          {
            name: "why",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Who set it and why.",
          },
          {
            name: "clause",
            type: "text",
            form: "one",
            nullable: true,
            optional: false,
            summary: "The clause that asks for it; null where none does.",
          },
        ],
      },
      {
        name: "ShowOptions",
        summary: "How a prepared request is shown.",
        fields: [
          {
            name: "secrets",
            type: "flag",
            form: "one",
            nullable: false,
            optional: true,
            default: false,
            summary: "Whether secrets are shown as they are sent.",
          },
        ],
      },
      {
        name: "CodeOptions",
        summary: "How a prepared request is written as code.",
        fields: [
          {
            name: "secrets",
            type: "flag",
            form: "one",
            nullable: false,
            optional: true,
            default: false,
            summary: "Whether secrets are written as they are sent.",
          },
          {
            name: "variables",
            type: "text",
            form: "by_name",
            nullable: false,
            optional: true,
            summary:
              "Texts that the code reads from the environment, by the variable's name: secrets, for whom `secrets` must be set too.",
          },
        ],
      },
      {
        name: "CurlOptions",
        summary: "How a prepared request is written as a curl command.",
        fields: [
          {
            name: "secrets",
            type: "flag",
            form: "one",
            nullable: false,
            optional: true,
            default: false,
            summary: "Whether secrets are written as they are sent.",
          },
          {
            name: "variables",
            type: "text",
            form: "by_name",
            nullable: false,
            optional: true,
            summary:
              "Texts that the command reads from the environment, by the variable's name: secrets, for whom `secrets` must be set too.",
          },
          {
            name: "exact",
            type: "flag",
            form: "one",
            nullable: false,
            optional: true,
            default: false,
            summary:
              "Whether curl sends the automatic headers as they are sent here, and follows redirects just as far; where it does not, curl's own stand in their place.",
          },
        ],
      },
      {
        name: "ServerEvent",
        summary: "A server-sent event.",
        fields: [
          {
            name: "id",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary:
              "The last id that the server gave, with this event or before; empty where it gave none.",
          },
          {
            name: "event",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Its type; `message` where the server names none.",
          },
          {
            name: "data",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Its lines of data, joined by line feeds.",
          },
          {
            name: "retry",
            type: "number",
            form: "one",
            nullable: false,
            optional: true,
            unit: "milliseconds",
            summary: "How long to wait before reconnecting, where the server asked for it.",
          },
        ],
      },
      {
        name: "EventOptions",
        summary: "How server-sent events are read.",
        fields: [
          {
            name: "reconnect",
            type: "reconnects",
            form: "one",
            nullable: false,
            optional: true,
            default: false,
            summary:
              "Whether a source that ended or broke is asked to go on after its last event, and how many times in all; `true` does so until the server answers 204.",
          },
        ],
      },
      {
        name: "SaveOptions",
        summary: "How a body is saved.",
        fields: [
          {
            name: "resume",
            type: "flag",
            form: "one",
            nullable: false,
            optional: true,
            default: true,
            summary:
              "Whether the rest is asked for where the connection breaks and the server can give it.",
          },
        ],
      },
      {
        name: "SavedFile",
        summary: "A file that was saved.",
        fields: [
          {
            name: "path",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Where it stands.",
          },
          {
            name: "bytes",
            type: "integer",
            form: "one",
            nullable: false,
            optional: false,
            unit: "bytes",
            summary: "Its size.",
          },
        ],
      },
      {
        name: "Cookie",
        summary: "A cookie that a session keeps.",
        fields: [
          {
            name: "name",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Its name.",
          },
          {
            name: "value",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Its value: a secret.",
          },
          {
            name: "domain",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "The host that it belongs to.",
          },
          {
            name: "path",
            type: "text",
            form: "one",
            nullable: false,
            optional: false,
            summary: "The path below which it is sent.",
          },
          {
            name: "secure",
            type: "flag",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Whether only https carries it.",
          },
          {
            name: "http_only",
            type: "flag",
            form: "one",
            nullable: false,
            optional: false,
            summary: "Whether pages' scripts may not see it.",
          },
          {
            name: "expires",
            type: "date",
            form: "one",
            nullable: true,
            optional: false,
            summary: "When it ends; null for one that lasts as long as the session.",
          },
        ],
      },
    ],
  },
  errors: {
    properties: [
      {
        name: "code",
        type: "code",
        form: "one",
        nullable: false,
        summary: "Permanent code of the class, `REQUESTS_…`.",
      },
      {
        name: "fault",
        type: "text",
        form: "one",
        nullable: false,
        summary: "Name of the fault, as in the table of faults.",
      },
      {
        name: "phase",
        type: "phase",
        form: "one",
        nullable: false,
        summary: "Where in the life of the request it happened.",
      },
      {
        name: "sent",
        type: "flag",
        form: "one",
        nullable: false,
        summary: "Whether any byte of the request may have reached the server.",
      },
      {
        name: "method",
        type: "text",
        form: "one",
        nullable: true,
        summary: "Method of the request; null where there was none yet.",
      },
      {
        name: "url",
        type: "text",
        form: "one",
        nullable: true,
        summary: "URL of the request without credentials; null where there was none yet.",
      },
      {
        name: "elapsed",
        type: "number",
        form: "one",
        nullable: false,
        summary: "Seconds from the call to the error.",
      },
      {
        name: "hint",
        type: "text",
        form: "one",
        nullable: true,
        summary: "Likely cause or next thing to do; null where there is none.",
      },
      {
        name: "response",
        type: "Response",
        form: "one",
        nullable: true,
        summary:
          "The reply that it is about; null where there is none. That of a streamed reply has no body.",
      },
      {
        name: "cause",
        type: "cause",
        form: "one",
        nullable: false,
        summary: "The failure below, where there is one.",
      },
    ],
    errors: [
      {
        name: "RequestException",
        parents: [],
        code: "REQUESTS_ERROR",
        summary: "Base of every error that this package throws.",
        remedy: "Catch it to catch them all; look at `code` and `phase` to tell them apart.",
        always: [],
      },
      {
        name: "InvalidArgument",
        parents: ["RequestException"],
        code: "REQUESTS_INVALID_ARGUMENT",
        summary: "An argument was wrong; nothing was sent.",
        remedy: "The message says what is accepted.",
        typed: "help and its name, such as help json, shows how it is typed.",
        always: [],
      },
      {
        name: "InvalidURL",
        parents: ["InvalidArgument"],
        code: "REQUESTS_INVALID_URL",
        summary: "The URL was not usable; nothing was sent.",
        remedy: "Pass an absolute URL that starts with http:// or https://.",
        always: [],
      },
      {
        name: "InvalidHeader",
        parents: ["InvalidArgument"],
        code: "REQUESTS_INVALID_HEADER",
        summary: "A header was not usable; nothing was sent.",
        remedy: "Header names are tokens; values hold no line breaks.",
        always: [],
      },
      {
        name: "ConnectionError",
        parents: ["RequestException"],
        code: "REQUESTS_CONNECTION",
        summary: "The server was not reached, or the connection broke.",
        remedy:
          "See whether the host and port are right and the server runs; `sent` says whether a repeat could act twice.",
        typed: "See whether the host and port are right and the server runs; !! sends it again.",
        always: [],
      },
      {
        name: "SSLError",
        parents: ["ConnectionError"],
        code: "REQUESTS_SSL",
        summary: "The TLS connection could not be trusted or set up.",
        remedy:
          "See whether the certificate is valid for this host and signed by an authority that this machine trusts.",
        always: [],
      },
      {
        name: "ProxyError",
        parents: ["ConnectionError"],
        code: "REQUESTS_PROXY",
        summary: "The proxy was not reached or refused.",
        remedy: "See whether `proxy` or HTTP_PROXY, HTTPS_PROXY and NO_PROXY say what you mean.",
        always: [],
      },
      {
        name: "AbortError",
        parents: ["RequestException"],
        code: "REQUESTS_ABORTED",
        summary: "The caller's signal ended the call.",
        remedy: "Expected where you aborted it; `cause` is the signal's reason.",
        always: [],
      },
      {
        name: "HTTPError",
        parents: ["RequestException"],
        code: "REQUESTS_HTTP_STATUS",
        summary: "`raise_for_status()` found a status of 400 or more.",
        remedy:
          "Look at `response`: its status_code, and its body, which often says what is wrong.",
        always: ["response"],
      },
      {
        name: "Timeout",
        parents: ["RequestException"],
        code: "REQUESTS_TIMEOUT",
        summary: "A time limit was reached.",
        remedy: "`phase` says what was waited for.",
        typed: "!! timeout=30 waits longer.",
        always: [],
      },
      {
        name: "ConnectTimeout",
        parents: ["ConnectionError", "Timeout"],
        code: "REQUESTS_CONNECT_TIMEOUT",
        summary: "No connection was made in time; nothing was sent.",
        remedy: "Safe to repeat. See whether the host is reachable from here.",
        typed: "See whether the host is reachable from here; !! timeout=30 waits longer.",
        always: [],
      },
      {
        name: "ReadTimeout",
        parents: ["Timeout"],
        code: "REQUESTS_READ_TIMEOUT",
        summary: "The server went silent: no byte of the reply came in time.",
        remedy: "The server may still act on the request; repeat it only where that does no harm.",
        always: [],
      },
      {
        name: "ChunkedEncodingError",
        parents: ["ConnectionError"],
        code: "REQUESTS_INCOMPLETE_REPLY",
        summary: "The reply ended early or broke the protocol.",
        remedy: "What did arrive is not to be trusted; repeat the request where that does no harm.",
        always: [],
      },
      {
        name: "ContentDecodingError",
        parents: ["RequestException"],
        code: "REQUESTS_CONTENT_DECODING",
        summary: "The body of the reply is not what its Content-Encoding says.",
        remedy:
          "Nothing of such a body is given, since it may be cut; repeat the request, or ask for `identity` in Accept-Encoding.",
        always: [],
      },
      {
        name: "BodyTooLarge",
        parents: ["RequestException"],
        code: "REQUESTS_BODY_TOO_LARGE",
        summary: "The body of the reply is larger than was allowed.",
        remedy:
          "Raise `max_size` where the size is expected, or read the body piece by piece with `stream()`.",
        typed: "!! max_size=100000000 takes more, where the size is expected.",
        always: [],
      },
      {
        name: "JSONDecodeError",
        parents: ["RequestException"],
        code: "REQUESTS_JSON",
        summary: "The body of the reply is not JSON.",
        remedy:
          "The message shows where parsing stopped; look at `status_code` and Content-Type, since an error page is often HTML.",
        always: [],
      },
      {
        name: "TooManyRedirects",
        parents: ["RequestException"],
        code: "REQUESTS_TOO_MANY_REDIRECTS",
        summary: "The server kept on redirecting.",
        remedy:
          "The message names the last URLs. Raise `max` of `allow_redirects` where the way is meant to be so long.",
        typed: "The message names the last URLs; !! allow_redirects=50 goes on longer.",
        always: [],
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
        id: "auth-token",
        error: "InvalidArgument",
        phase: "prepare",
        message: "the bearer token holds a character that cannot be sent",
        accepted: "visible ASCII characters",
        causes: [],
        clause: "E7",
      },
      {
        id: "cookie-name",
        error: "InvalidHeader",
        phase: "prepare",
        message: "{value} is not a cookie name",
        accepted: "letters, digits and !#$%&'*+-.^_`|~",
        causes: [],
        clause: "E8",
      },
      {
        id: "cookie-value",
        error: "InvalidHeader",
        phase: "prepare",
        message: "the value of cookie {name} holds a semicolon or control character",
        accepted: "text without semicolons and control characters; percent-encode others",
        causes: [],
        clause: "E8",
      },
      {
        id: "pem-unreadable",
        error: "InvalidArgument",
        phase: "prepare",
        message: "{name} cannot be read: {reason}",
        accepted: "PEM text or the path of a readable PEM file",
        causes: [],
        clause: "E10",
      },
      {
        id: "base-url",
        error: "InvalidURL",
        phase: "prepare",
        message: "base_url must start with http:// or https://, got {value}",
        causes: [],
        clause: "E20",
      },
      {
        id: "session-closed",
        error: "InvalidArgument",
        phase: "prepare",
        message: "the session is closed",
        accepted: "a call before close()",
        causes: [],
        clause: "E20",
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
        id: "aborted",
        error: "AbortError",
        phase: "send",
        message: "the call was aborted by its signal",
        causes: [],
        clause: "E11",
        cannot_block: "Nothing of the program could abort the call while it stands still.",
      },
      {
        id: "total-timeout",
        error: "Timeout",
        phase: "send",
        message: "the call took longer than its total time limit",
        hint: "Raise timeout, or find out what is slow: the phase tells what was waited for.",
        causes: [],
        clause: "E2",
      },
      {
        id: "proxy-refused",
        error: "ProxyError",
        phase: "connect",
        message: "the proxy refused to connect: {reason}",
        hint: "The proxy itself was reached; see whether its rules allow this host and port.",
        causes: ["PROXY_REFUSED"],
      },
      {
        id: "proxy-unreachable",
        error: "ProxyError",
        phase: "connect",
        message: "the proxy cannot be reached or broke the connection: {reason}",
        hint: "See whether the proxy's URL is right; proxy: null goes without one.",
        causes: ["PROXY_BROKEN"],
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
        message: "the connection was closed before the head of a reply was complete",
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
        hint: "What answers may not speak HTTP, or frames its reply wrongly.",
        causes: ["HTTPParserError", "HPE_*"],
      },
      {
        id: "reply-headers-too-large",
        error: "ChunkedEncodingError",
        phase: "headers",
        message: "the headers of the reply are too large: {reason}",
        hint: "Node's flag --max-http-header-size, also in NODE_OPTIONS, sets how many bytes are taken; how many headers is fixed.",
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
        message:
          "the body is not JSON: {reason} at line {line}, column {column}, near {snippet} (status {status}, Content-Type {type})",
        causes: [],
        clause: "R7",
      },
      {
        id: "json-empty",
        error: "JSONDecodeError",
        phase: "decode",
        message: "the body is empty, so it is not JSON (status {status}, Content-Type {type})",
        causes: [],
        clause: "R7",
      },
      {
        id: "json-schema",
        error: "JSONDecodeError",
        phase: "decode",
        message: "the JSON does not fit the schema: {path}: {reason} ({count} in all)",
        causes: [],
        clause: "E16",
      },
      {
        id: "schema-unknown",
        error: "InvalidArgument",
        phase: "prepare",
        message: "the schema does not implement Standard Schema",
        accepted:
          "a schema of a library that implements Standard Schema 1, such as zod, valibot or arktype",
        causes: [],
        clause: "E16",
      },
      {
        id: "schema-async",
        error: "InvalidArgument",
        phase: "prepare",
        message: "the schema validates asynchronously, but json() is synchronous",
        accepted: "a schema without asynchronous checks",
        causes: [],
        clause: "E16",
      },
      {
        id: "status-client-error",
        error: "HTTPError",
        phase: "body",
        message: "{status} {reason}",
        hint: "The server found fault with the request; the reply is in the error's response.",
        causes: [],
        clause: "E14",
      },
      {
        id: "status-server-error",
        error: "HTTPError",
        phase: "body",
        message: "{status} {reason}",
        hint: "The server failed; the reply is in the error's response.",
        causes: [],
        clause: "E14",
      },
      {
        id: "redirect-limit",
        error: "TooManyRedirects",
        phase: "headers",
        message: "stopped after {count} redirects; the last URLs were {urls}",
        causes: [],
      },
      {
        id: "redirect-loop",
        error: "TooManyRedirects",
        phase: "headers",
        message: "the redirects go in a circle, {count} were followed; the last URLs were {urls}",
        hint: "Does the server wait for something that the request lacks, such as a cookie of an earlier visit? A Session keeps cookies from call to call.",
        causes: [],
      },
      {
        id: "redirect-malformed",
        error: "RequestException",
        phase: "headers",
        message: "the reply redirects to what is no URL: {value}",
        causes: [],
      },
      {
        id: "redirect-scheme",
        error: "RequestException",
        phase: "headers",
        message: "the reply redirects to the scheme {scheme}, which is not followed",
        accepted: "http and https",
        causes: [],
      },
      {
        id: "redirect-downgrade",
        error: "RequestException",
        phase: "headers",
        message: "the reply redirects from https to {value}, which is not encrypted",
        hint: "To follow it all the same, set `downgrade` in `allow_redirects`.",
        causes: [],
      },
      {
        id: "redirect-body-spent",
        error: "RequestException",
        phase: "headers",
        message:
          "the reply ({status}) asks for the body at another URL, but {name} is a stream, which can be sent only once",
        hint: "Pass text, bytes or a Blob, or a file of `files` that is open, or send the request to the final URL.",
        causes: [],
      },
      {
        id: "digest-unsupported",
        error: "RequestException",
        phase: "headers",
        message: "the server asks for Digest credentials in a way that is not supported: {wanted}",
        causes: [],
      },
      {
        id: "digest-body-spent",
        error: "RequestException",
        phase: "headers",
        message:
          "the server asks for Digest credentials before it takes the body, but {name} is a stream, which can be sent only once",
        hint: "Pass text, bytes or a Blob, or a file of `files` that is open; or send a request without a body first, by the same session.",
        causes: [],
      },
      {
        id: "digest-body-streamed",
        error: "RequestException",
        phase: "headers",
        message:
          "the server asks for Digest credentials that vouch for the body (qop auth-int), but the body is a stream",
        hint: "Pass the body as bytes or text.",
        causes: [],
      },
      {
        id: "coding-unsupported",
        error: "ContentDecodingError",
        phase: "decode",
        message: "the content coding {value} of the reply is not supported",
        hint: "Ask for the body as it is with the header Accept-Encoding: identity.",
        causes: [],
      },
      {
        id: "coding-depth",
        error: "ContentDecodingError",
        phase: "decode",
        message:
          "the reply has {count} content codings in a row, more than the {limit} that are undone",
        causes: [],
      },
      {
        id: "coding-corrupt",
        error: "ContentDecodingError",
        phase: "decode",
        message: "the body of the reply is not valid {coding}: {reason}",
        causes: [],
      },
      {
        id: "coding-truncated",
        error: "ContentDecodingError",
        phase: "decode",
        message: "the {coding} body of the reply ends early",
        causes: [],
      },
      {
        id: "coding-trailing",
        error: "ContentDecodingError",
        phase: "decode",
        message: "the {coding} body of the reply is followed by bytes that do not belong to it",
        causes: [],
      },
      {
        id: "body-too-large",
        error: "BodyTooLarge",
        phase: "body",
        message: "the body of the reply is too large: {reason}",
        hint: "Raise max_size, or read the body piece by piece with stream().",
        causes: ["BODY_TOO_LARGE"],
      },
      {
        id: "line-too-large",
        error: "BodyTooLarge",
        phase: "decode",
        message: "line {line} of the reply is longer than {limit} characters",
        causes: [],
      },
      {
        id: "event-too-large",
        error: "BodyTooLarge",
        phase: "decode",
        message: "an event of the reply is longer than {limit} characters",
        causes: [],
      },
      {
        id: "json-line",
        error: "JSONDecodeError",
        phase: "decode",
        message:
          "line {line} of the reply is not JSON: {reason}, at column {column}, near {snippet}",
        causes: [],
      },
      {
        id: "proxy-malformed",
        error: "ProxyError",
        phase: "connect",
        message: "the environment names a proxy by something that is no URL of one ({reason})",
        accepted:
          "http://, https:// or socks5://, a host and a port; user name and password percent-encoded",
        hint: "See HTTP_PROXY, HTTPS_PROXY and ALL_PROXY; proxy: null goes without one.",
        causes: ["PROXY_MALFORMED"],
      },
      {
        id: "proxy-credentials",
        error: "ProxyError",
        phase: "connect",
        message: "the proxy asks for credentials, or refuses those given: {reason}",
        hint: "Put user:password@ into the proxy's URL, percent-encoded.",
        causes: ["PROXY_CREDENTIALS"],
      },
      {
        id: "tls-client-refused",
        error: "SSLError",
        phase: "tls",
        message: "the server does not accept this client: {reason}",
        hint: "It asks for a client certificate, or refuses the one given: see `cert`.",
        causes: [
          "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
          "ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE",
          "ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE",
          "ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED",
          "ERR_SSL_SSL/TLS_ALERT_CERTIFICATE_EXPIRED",
          "ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED",
          "ERR_SSL_SSL/TLS_ALERT_CERTIFICATE_REVOKED",
          "ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN",
          "ERR_SSL_SSL/TLS_ALERT_CERTIFICATE_UNKNOWN",
          "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
          "ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE",
          "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA",
          "ERR_SSL_TLSV1_ALERT_ACCESS_DENIED",
        ],
      },
      {
        id: "body-consumed",
        error: "RequestException",
        phase: "body",
        message: "{name} cannot read the body: {reader} reads it or has read it",
        hint: "A streamed body comes once; read() keeps all of it.",
        causes: [],
        clause: "E19",
      },
      {
        id: "body-closed",
        error: "RequestException",
        phase: "body",
        message: "the reply was closed before its body was read to the end",
        hint: "Read it before close() or the end of the block that disposes of it.",
        causes: [],
        clause: "E19",
      },
      {
        id: "resume-refused",
        error: "ChunkedEncodingError",
        phase: "body",
        message:
          "the reply broke off after {count} bytes, and the server did not give the rest (status {status})",
        causes: [],
        clause: "E19",
      },
      {
        id: "file-unwritable",
        error: "RequestException",
        phase: "body",
        message: "{path} cannot be written: {reason}",
        causes: [],
        clause: "E19",
      },
      {
        id: "reconnect-unsafe",
        error: "InvalidArgument",
        phase: "prepare",
        message:
          "a {method} request with this body must not be repeated by itself, so its events cannot be reconnected to",
        accepted:
          "a method that is idempotent, an Idempotency-Key header or `unsafe` in `retries`, and a body that is not a stream",
        causes: [],
        clause: "E19",
      },
      {
        id: "events-refused",
        error: "RequestException",
        phase: "headers",
        message: "the reply is no stream of events (status {status}, Content-Type {type})",
        accepted:
          "Content-Type text/event-stream; to reconnect, status 200 with it, or 204 for no more",
        hint: "An error page says what is wrong: see read() and raise_for_status().",
        causes: [],
        clause: "E19",
      },
      {
        id: "multipart-boundary",
        error: "InvalidHeader",
        phase: "prepare",
        message:
          "the Content-Type given beside files names no boundary, so no server could tell the parts apart",
        hint: "Leave Content-Type out: it is made for the files.",
        causes: [],
        clause: "Q5",
      },
      {
        id: "transfer-coding",
        error: "ChunkedEncodingError",
        phase: "headers",
        message: "the reply comes in a transfer coding that is not supported: {reason}",
        accepted: "chunked",
        causes: ["TRANSFER_CODING"],
      },
      {
        id: "cookies-unreadable",
        error: "InvalidArgument",
        phase: "prepare",
        message: "the saved cookies cannot be read: {reason}",
        accepted: "what save() of a session's cookies gave, or null for none",
        hint: "Cookies that were kept as JSON text must be parsed first.",
        causes: [],
        clause: "E20",
      },
      {
        id: "not-prepared",
        error: "InvalidArgument",
        phase: "prepare",
        message: "send() takes a request that was prepared, got {value}",
        accepted: "what prepare() of this package or of a session gave",
        causes: [],
        clause: "E20",
      },
      {
        id: "cannot-block",
        error: "InvalidArgument",
        phase: "prepare",
        message: "{name} cannot be used in a call that blocks. {reason}",
        hint: "The package's main entry takes it, with `await`.",
        causes: [],
        clause: "E21",
      },
      {
        id: "body-not-shared",
        error: "InvalidArgument",
        phase: "prepare",
        message: "the body cannot be handed to the thread that sends it: {reason}",
        accepted: "text, bytes, a Blob that is in memory, or an open file",
        causes: [],
        clause: "E21",
      },
      {
        id: "thread-lost",
        error: "ConnectionError",
        phase: "headers",
        message: "the thread that sends blocking calls {reason}",
        hint: "The next call starts a new one.",
        causes: [],
        clause: "E21",
      },
      {
        id: "thread-not-started",
        error: "ConnectionError",
        phase: "connect",
        message: "the thread that sends blocking calls {reason}",
        hint: "The next call tries again. Modules that NODE_OPTIONS preloads are run in that thread too: one of them may fail there.",
        causes: [],
        clause: "E21",
      },
      {
        id: "body-handed-over",
        error: "InvalidArgument",
        phase: "prepare",
        message:
          "the memory of the body was handed over since the request was prepared (it is detached)",
        hint: "Keep the bytes until the call is over, and hand over a copy.",
        causes: [],
        clause: "Q3",
      },
      {
        id: "package-missing",
        error: "RequestException",
        phase: "connect",
        message: "{name} cannot be loaded: {reason}",
        hint: "It is installed beside this package. A bundle that is moved elsewhere has to leave this package out, as an external one, and needs it installed where it runs.",
        causes: [],
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
        not_beside: [],
        why: "every HTTP/1.1 request names its host",
        rfc: "9110#7.2",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-7.2",
      },
      {
        name: "Connection",
        value: "{connection}",
        removable: false,
        when: "always",
        not_beside: [],
        why: "keeps or closes the connection afterwards",
        rfc: "9112#9.3",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9112#section-9.3",
      },
      {
        name: "User-Agent",
        value: "{product}/{version}",
        removable: true,
        when: "always",
        not_beside: [],
        why: "names the client",
        rfc: "9110#10.1.5",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-10.1.5",
      },
      {
        name: "Accept",
        value: "*/*",
        removable: true,
        when: "always",
        not_beside: [],
        why: "any media type will do",
        rfc: "9110#12.5.1",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1",
      },
      {
        name: "Accept-Encoding",
        value: "gzip, deflate, br",
        removable: true,
        when: "always",
        not_beside: ["Range"],
        why: "these content codings are decoded",
        rfc: "9110#12.5.3",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3",
      },
      {
        name: "Content-Length",
        value: "{length}",
        removable: false,
        when: "length_known",
        not_beside: [],
        why: "counted from the body",
        rfc: "9110#8.6",
        rfc_url: "https://www.rfc-editor.org/rfc/rfc9110#section-8.6",
      },
      {
        name: "Transfer-Encoding",
        value: "chunked",
        removable: false,
        when: "length_unknown",
        not_beside: [],
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
    secret_names: [
      "token",
      "secret",
      "pass(?:w|phrase|code|$)",
      "signature",
      "credential",
      "(?:api|access|private|subscription)[-_]?key",
      "auth(?!or(?!i))",
      "assertion",
      "^(?:pwd|pin|otp|cvv|cvc|jwt)$",
    ],
    secret_parameters: ["^(?:sig|key)$"],
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
        id: "request-custom",
        title: "A method that has no function of its own",
        call: {
          verb: "request",
          method: "report",
          url: "/anything/calendar",
          arguments: { data: "<sync/>", headers: { "Content-Type": "application/xml" } },
        },
        show: ["status_code", "json()"],
        expect: { status_code: 200, "json()": { method: "REPORT", data: "<sync/>" } },
      },
      {
        id: "head-probe",
        title: "Read the size of a resource without downloading it",
        call: { verb: "head", url: "/bytes/1024", arguments: {} },
        show: ["status_code", "headers"],
        expect: { status_code: 200, content: "" },
      },
      {
        id: "head-header",
        title: "Look at one header",
        call: { verb: "head", url: "/json", arguments: {} },
        show: ['header("content-type")'],
        expect: { 'header("content-type")': "application/json" },
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
        id: "get-bearer",
        title: "Send a token",
        call: { verb: "get", url: "/bearer", arguments: { auth: { bearer: "t0k3n" } } },
        show: ["json()"],
        expect: { "json()": { authenticated: true, token: "t0k3n" } },
      },
      {
        id: "get-params",
        title: "Add a query to the URL",
        call: {
          verb: "get",
          url: "/get?page=1",
          arguments: { params: { q: "hex bolt", tag: ["m6", "m8"] } },
        },
        show: ["url"],
        expect: { "json()": { args: { page: "1", q: "hex bolt", tag: ["m6", "m8"] } } },
      },
      {
        id: "get-timeout",
        title: "Limit the time that a call takes",
        call: {
          verb: "get",
          url: "/delay/0",
          arguments: { timeout: { connect: 3, read: 5, total: 20 } },
        },
        show: ["status_code"],
        expect: { status_code: 200 },
      },
      {
        id: "get-redirects",
        title: "See where a redirect came from",
        call: { verb: "get", url: "/redirect/1", arguments: { allow_redirects: 3 } },
        show: ["status_code", "url", "history.length"],
        expect: { status_code: 200, "history.length": 1 },
      },
      {
        id: "get-no-redirect",
        title: "Take the redirect itself",
        call: { verb: "get", url: "/redirect/1", arguments: { allow_redirects: false } },
        show: ["status_code", 'header("location")'],
        expect: { status_code: 302, 'header("location")': "/get" },
      },
      {
        id: "get-max-size",
        title: "Refuse what is too large",
        call: { verb: "get", url: "/robots.txt", arguments: { max_size: 4096 } },
        show: ["bytes().length"],
        expect: { "bytes().length": 30 },
      },
      {
        id: "get-retries",
        title: "Repeat what failed in passing",
        call: { verb: "get", url: "/get", arguments: { retries: { attempts: 3, max_delay: 5 } } },
        show: ["status_code"],
        expect: { status_code: 200 },
      },
      {
        id: "get-cookies",
        title: "Send cookies",
        call: { verb: "get", url: "/cookies", arguments: { cookies: { flavor: "oat" } } },
        show: ["json()"],
        expect: { "json()": { cookies: { flavor: "oat" } } },
      },
      {
        id: "get-headers",
        title: "Add headers, and leave an automatic one out",
        call: {
          verb: "get",
          url: "/headers",
          arguments: { headers: { "Accept-Language": "de", "User-Agent": null } },
        },
        show: ["json()"],
        expect: { "json()": { headers: { "Accept-Language": "de" } } },
      },
      {
        id: "get-links",
        title: "Follow the links of a reply",
        call: {
          verb: "get",
          url: "/response-headers?Link=%3C%2Fget%3Fpage%3D2%3E%3B%20rel%3Dnext",
          arguments: {},
        },
        show: ["links.next?.url"],
        expect: { status_code: 200 },
      },
      {
        id: "get-members",
        title: "What a reply tells",
        call: { verb: "get", url: "/json", arguments: {} },
        show: ["ok", "encoding", 'header("content-type")', "bytes().length"],
        expect: { ok: true, encoding: "utf-8" },
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
        id: "post-data",
        title: "Send text as it is",
        call: {
          verb: "post",
          url: "/post",
          arguments: { data: "21.5 °C", headers: { "Content-Type": "text/plain; charset=utf-8" } },
        },
        show: ["status_code", "json()"],
        expect: { status_code: 200, "json()": { data: "21.5 °C" } },
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
        id: "put-if-match",
        title: "Replace a resource unless someone else did",
        call: {
          verb: "put",
          url: "/put",
          arguments: {
            data: "all well\n",
            headers: { "If-Match": '"v7"', "Content-Type": "text/plain" },
          },
        },
        show: ["json()"],
        expect: {
          status_code: 200,
          "json()": { data: "all well\n", headers: { "If-Match": '"v7"' } },
        },
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
        id: "patch-json-patch",
        title: "Change a part with JSON Patch",
        call: {
          verb: "patch",
          url: "/patch",
          arguments: {
            json: [{ op: "replace", path: "/qty", value: 4 }],
            headers: { "Content-Type": "application/json-patch+json" },
          },
        },
        show: ["status_code", "json()"],
        expect: {
          status_code: 200,
          "json()": { json: [{ op: "replace", path: "/qty", value: 4 }] },
        },
      },
      {
        id: "delete-resource",
        title: "Remove a resource",
        call: { verb: "delete", url: "/delete", arguments: {} },
        show: ["status_code"],
        expect: { status_code: 200 },
      },
      {
        id: "delete-again",
        title: "Remove what is gone already",
        call: { verb: "delete", url: "/status/404", arguments: {} },
        show: ["status_code", "reason"],
        expect: { status_code: 404, ok: false },
      },
      {
        id: "prepare-show",
        title: "Show a request without sending it",
        call: {
          function: "prepare",
          method: "POST",
          url: "/post",
          arguments: { json: { id: 1 }, auth: ["ada", "lovelace"] },
        },
        show: ["to_curl()"],
        expect: { method: "POST" },
      },
      {
        id: "stream-lines",
        title: "Read a reply line by line",
        call: { function: "stream", method: "GET", url: "/robots.txt", arguments: {} },
        show: ["status_code", "iter_lines()"],
        expect: { status_code: 200, "iter_lines()": ["User-agent: *", "Disallow: /drip"] },
      },
      {
        id: "stream-json",
        title: "Read JSON values as they come",
        call: { function: "stream", method: "GET", url: "/stream/3", arguments: {} },
        show: ["iter_json()"],
        expect: { status_code: 200, "iter_json()": [{ id: 0 }, { id: 1 }, { id: 2 }] },
      },
      {
        id: "session-base-url",
        title: "Make calls that have something in common",
        call: {
          verb: "get",
          session: { headers: { "X-Team": "bolts" }, timeout: 10 },
          url: "/get",
          arguments: { params: { page: 2 } },
        },
        show: ["status_code", "json()"],
        expect: {
          status_code: 200,
          "json()": { args: { page: "2" }, headers: { "X-Team": "bolts" } },
        },
      },
      {
        id: "session-cookies",
        title: "Keep cookies",
        call: { verb: "get", session: {}, url: "/cookies/set?flavor=oat", arguments: {} },
        show: ["json()"],
        expect: { status_code: 200, "json()": { cookies: { flavor: "oat" } } },
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
        ours: "Followed, by the rules of RFC 9110; loops and more than 20 are an error, and another origin gets no credentials.",
      },
      {
        id: "N13",
        topic: "Chunked and compressed replies",
        original: "Crash, or raw bytes as content.",
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
      {
        id: "N16",
        topic: "A status that is not 2xx",
        original: "Returned.",
        ours: "Returned; `raise_for_status()` throws.",
      },
    ],
  },
  blocking: {
    module: "sync",
    clause: "E21",
    title: "Blocking calls",
    summary:
      "The same functions where nothing can be awaited: each gives its reply before the next line runs.",
    prose: [
      "For scripts, build steps, loaders of configuration, REPLs and tests. A program that serves others should await: nothing else of it runs during such a call, no timer, no handler of a signal. Ctrl+C ends it all the same, unless the program handles SIGINT itself. A server that runs in the same thread cannot answer while the call blocks: let it run in a process or thread of its own.",
      "Names, arguments, Response, sessions and errors are those of the main entry; the error classes are the same, so `instanceof` holds across both.",
      "One thread sends for each thread that calls. It starts with the first call, keeps connections between calls and does not keep the process alive. It sees the environment of the process as it is, proxies included; a variable that is changed counts a second later at the latest; what a program sets by `node:dns`, `node:net` or `node:tls` for all its connections counts as it was at the first call. Should the thread be lost, the call fails with ConnectionError and the next one starts another; cookies of sessions are kept. The thread runs a module of this package, so a bundler has to leave the package out, as an external one.",
      "The bytes of a body are copied once, so that yours stay yours; those of a reply are handed over. A Blob must be in memory: one that stands for a file is refused.",
    ],
  },
  playground: {
    texts: {
      banner: "{product} {version} · {url}",
      "banner-echo": "echo server on {url}",
      "echo-server": "the echo server",
      "banner-keys":
        "Tab completes, F1 helps, Ctrl+D quits.\nbuild asks step by step. Or: post /anything json={qty:3}",
      "banner-keys-plain":
        "help lists what can be typed, Ctrl+D quits.\nbuild asks step by step. Or: post /anything json={qty:3}",
      pasted: "pasted",
      "pasted-left": "{count} pasted lines behind it were not sent.",
      "interrupt-again": "Ctrl+C again leaves; Ctrl+D too.",
      "option-unknown": "{word} is no option.",
      "option-value": "{usage} needs its value.",
      "word-unknown": "There is no verb or command {word}.",
      "word-unknown-hint": "help lists them all.",
      nearest: "Did you mean {near}?",
      accepted: "Accepted: {names}.",
      "argument-unknown": "{verb} has no argument {name}.",
      "argument-refused": "{verb} does not take {name}",
      "argument-code-only": "Only a program can give this argument.",
      "argument-code-only-hint":
        "Ctrl+C ends a request; export ts gives you the code to put it in.",
      "argument-missing": "{verb} needs a {name}.",
      "words-too-many": "{verb} has no place for {word}.",
      "command-alone": "{name} takes nothing behind it.",
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
      "file-unreadable": "The file {path} cannot be read: {reason}.",
      "file-unreadable-hint": "It was looked for in {directory}; Tab shows what is there.",
      "file-unwritable": "The file {path} cannot be written: {reason}.",
      "file-unwritable-hint":
        "Its directory, {directory}, has to be there and yours to write; another place such as {other} does as well.",
      "directory-unmakeable": "The directory {path} cannot be made: {reason}.",
      "directory-unmakeable-hint": "export req > {other} writes requests elsewhere.",
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
      "variable-set": "{name} = {value}",
      "variables-none": "No variable is set.",
      "named-wrong": "A variable is given as name=value.",
      "named-wrong-hint": "Write var qty=5, or var base='http://127.0.0.1:8080'.",
      "draft-has-no": "The draft has no {name}.",
      "environment-unknown": "There is no environment {name}.",
      "environment-is": "Environment {name}, target {target}.",
      environments: "Environments: {names} ({file}).",
      "config-wrong": "{file} is not JSON5: {reason}",
      "setting-is": "Draft: {draft}. Target: {target}. Variables: {count}.",
      "undo-nothing": "There is nothing to take back.",
      "redo-nothing": "There is nothing to make again.",
      "selector-wrong": "This names no part of a reply.",
      "selector-wrong-hint":
        "Accepted: a JSONPath such as $.id, status, reason, type, body, elapsed, header NAME.",
      "path-wrong": "This is no JSONPath: {reason}",
      "path-wrong-hint": "Accepted: RFC 9535, such as $.items[0].id or $.items[?@.qty > 1].",
      "path-empty": "Nothing in the reply is picked by that.",
      "body-no-json": "The body cannot be read as JSON (Content-Type: {type}).",
      "body-no-json-hint": "body shows it; capture x = body takes all of it.",
      "capture-wrong": "A capture is written name = what.",
      "capture-wrong-hint": "Write capture id = $.id, or capture next = header Location.",
      "pattern-wrong": "This is no pattern: {reason}",
      "expect-held": "✓ {what}",
      "expect-failed": "✗ {what}: found {found}.",
      "expect-impossible": "✗ {what}: {reason}",
      nothing: "nothing",
      "script-missing": "A script is named by its path.",
      "script-missing-hint": "run steps.req runs a file, run - standard input.",
      "script-fault": "{file}:{number}; nothing was sent:",
      "script-failed": "{file}:{number}: {line}",
      "script-recursion": "{file} runs itself.",
      "script-recursion-hint": "A script may run others, but not one that runs it.",
      "save-name": "A saved request has a name of letters, digits, dots and dashes.",
      "save-name-hint": "Write save create-order.",
      "saved-unknown": "There is no saved request {name}.",
      "saved-list": "Saved in {directory}/: {names}.",
      "saved-broken": "{path} holds no request.",
      "draft-loaded": "It is the draft now: send sends it, set changes it.",
      "curl-no-url": "The curl command names no URL.",
      "curl-urls": "The curl command names more than one URL.",
      "curl-urls-hint": "Leave one of them out, or quote what belongs to an option.",
      "curl-rest": "Left out: everything from {operator} on.",
      "curl-option": "The curl option {name} is not known here.",
      "curl-refused":
        "{name} cannot be carried over, and without it another request would be sent.",
      "curl-file-newlines":
        "curl takes the line ends out of the file; --data-binary sends it as it is.",
      "curl-data-file": "The file is not read here: write its text in place of its name.",
      "curl-data-one": "A body is one file, or text alone.",
      "curl-header-file":
        "Headers are not read from a file: write each of them as -H 'Name: value'.",
      "curl-cookie-file": "Cookies are not read from a file: write them as -b name=value.",
      "curl-part":
        "Behind a part only filename= is taken, and type= behind a file: leave {setting} out.",
      "curl-glob":
        "curl makes several URLs of {part}: write one of them, or give --globoff to send it as it is.",
      "curl-left-out": "Left out, since there is no argument for it: {name}.",
      "curl-taken": "Taken over as:",
      "format-unknown": "There is no format {name}.",
      "export-cookies":
        "Not in it: cookies of this session that were sent along ({names}). cookies.{name}=… in the line carries one.",
      "export-left-out": "{name} has no counterpart there.",
      "builder-keys": "{back} goes back a step, Ctrl+C leaves and keeps the draft.",
      "builder-needs-terminal": "The builder needs a terminal.",
      "builder-line": "The same as one line:",
      "choice-disabled": "– {reason}",
      "ask-verb": "Verb",
      "ask-argument": "{name}: {summary}",
      "ask-url": "{name}: {summary} /path stands for {target}/path.",
      "ask-empty": "{name} cannot be empty.",
      "ask-body-kind": "Body. {rule}",
      "ask-body": "{name}: JSON5, text or @file; empty opens your editor.",
      "ask-line-editor": "The line in your editor",
      "ask-editor": "{name} in your editor",
      "ask-field": "Field name of a file or a text; empty for none.",
      "ask-field-more": "Next field name; empty ends.",
      "ask-file": "{field}: @path of a file, or the text of a form field",
      "ask-header": "Header to add (given: {given})",
      "ask-header-value": "{name}; null leaves an automatic one out",
      "ask-header-own": "A header of your own.",
      "ask-done": "done",
      "ask-user": "User name; empty for none. {summary}",
      "ask-user-colon": "A user name holds no colon.",
      "ask-user-kept": "User name; empty keeps {given}. {summary}",
      "ask-password": "Password of {user}",
      "ask-password-kept": "Password of {user}; empty keeps the one given",
      "ask-plain": "{name}: {summary} Accepted: {accepted}; empty for none.",
      "ask-extensions": "More, beyond the document",
      "plain-choice": "Type the number of one that can be chosen; < goes back.",
      "plain-many": "Numbers, empty for none:",
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
      "key-wire": "wire",
      "key-curl": "curl",
      "key-typescript": "typescript",
      "key-keep": "keep",
      "key-quit": "quit",
      "draft-kept": "The draft is kept; send sends it, build goes on with it:",
      "target-is": "Target: {url}",
      warning: "⚠ {warning}",
      "folded-members": "… {count} members …",
      "folded-on": "… more",
      "folded-more": "… {count} more",
      "headers-folded": "… {count} more; {line} shows them.",
      "body-cut": "… cut; {size} in all. body > FILE writes the rest.",
      "body-folded": "… folded; body shows all of it.",
      redirected: "after {count} redirects: {url}",
      "redirected-once": "after a redirect: {url}",
      waiting: "· {time} s · Ctrl+C ends it",
      "interrupted-after": "Interrupted after {time} s.",
      "failure-sent": "The request had been sent: the server may have acted on it.",
      written: "Written to {path}.",
      cookie: "{name}  {domain}{path}",
      "cookie-why": "the server set it in this session",
      "cookies-none": "There are no cookies.",
      "cookies-wrong": "That is nothing to do with cookies.",
      "cookies-wrong-hint": "Write cookies, cookies clear, cookies save FILE or cookies load FILE.",
      "history-unwritable": "The history is kept for this session alone: {reason}",
      "diff-same": "The replies are the same.",
      "timing-total": "total",
      "search-history": "history: {term}",
      "search-keys": "Ctrl+R finds an older one, Enter runs it, Tab edits it, Ctrl+G leaves.",
      "twice-idempotent-same":
        "{verb} promises that a repeat changes nothing more: #{first} and #{second} are the same.",
      "twice-idempotent-differs":
        "{verb} promises that a repeat changes nothing more, yet the replies differ: diff #{first} #{second}",
      "twice-not-idempotent-same":
        "{verb} makes no promise for a repeat; #{first} and #{second} are the same.",
      "twice-not-idempotent-differs":
        "{verb} makes no promise for a repeat, and the replies differ: diff #{first} #{second}",
      "help-line":
        "A line is a verb, its URL, and arguments as name=value: post /orders json={item:'bolt'} headers.X-Id=7. Values are JSON5 or text; @path is a file; {{name}} is a variable; a path is resolved against the target. !4 json.qty=9 sends #4 again with a change, !! the last one.",
      "help-history":
        "Up recalls the lines of this session as they were typed, secrets too: they are in memory alone. The history file holds a line without its secrets, and not at all where it begins with a space, could not be understood, or sets a variable whose name speaks of a secret.",
      "help-usage":
        "{product} opens the playground. {product} VERB URL [name=value …] sends one request and prints its body. {product} run FILE|- runs a script. Lines from a pipe run one by one.",
      "help-options": "Options",
      "help-exits": "Exit codes",
      "help-verbs": "Verbs",
      "help-commands": "Commands",
      "help-more": "help post, help post json and help headers show what the spec says of each.",
      "help-tolerated": "Also taken: {names}. {remark}",
      "help-accepts": "Accepts {accepted}.",
      "help-typed": "Type {line}",
      "help-wire": "Sets {header}: {value} ({why}).",
    },
    web: {
      title: "Try {verb}",
      intro:
        "Change the arguments and see the request. It is prepared in your browser; nothing is sent unless you press {send}.",
      arguments: "Arguments",
      more: "More, beyond the document",
      "program-only": "A program can also give {names}.",
      tolerated: "tolerated",
      "body-none": "none",
      "body-of": "Body",
      unit: "{name} ({unit})",
      default: "Where it is not given: {value}.",
      name: "Name",
      value: "Value",
      "name-of": "{argument}: name {number}",
      "value-of": "{argument}: value {number}",
      field: "Field",
      "file-name": "File name, none for a plain field",
      content: "Content",
      "field-of": "{argument}: field {number}",
      "file-name-of": "{argument}: file name {number}",
      "content-of": "{argument}: content {number}",
      "sample-content": "what the file holds",
      add: "Add",
      "add-to": "Add to {argument}",
      remove: "Remove",
      "remove-of": "Remove {argument} {number}",
      "scheme-none": "none",
      "scheme-basic": "Basic",
      "scheme-bearer": "bearer token",
      "scheme-digest": "Digest",
      user: "User name",
      password: "Password",
      token: "Token",
      reset: "Start again",
      secrets: "Show secrets",
      "request-as": "The request as",
      "tab-http": "HTTP",
      "tab-curl": "curl",
      "tab-typescript": "TypeScript",
      "tab-micropython": "MicroPython",
      "micropython-differs":
        "It prepares requests in its own way: see the differences from the original.",
      bytes: "{count} bytes, as they go over the wire",
      "headers-why": "Why these headers",
      "header-why": "{why} ({clause})",
      copy: "Copy",
      copied: "Copied.",
      "copy-failed": "The browser does not let this page copy.",
      stale: "The request below is the last that could be prepared.",
      "json-place": "Line {line}, column {column}: {reason}.",
      "json-digits": "{value} has more digits than a number of JavaScript keeps.",
      "json-digits-hint": "As a string it is sent as it is; so is JSON text in data.",
      "number-wrong": "{value} is not a number.",
      "number-wrong-hint": "Type digits, with a point where there is a fraction.",
      send: "Send",
      "send-to": "Send to {host}",
      sending: "Sending …",
      stop: "Stop",
      "send-title": "Send it from the browser",
      "send-note":
        "The browser makes this request itself: it adds headers of its own (Origin, User-Agent and others), leaves out those that it does not let pages set ({names}), follows redirects and sends no cookies. A server that does not allow this page (CORS) may act on the request, yet the reply stays hidden.",
      "send-first":
        "Type the URL of a server first: nothing is ever sent to one that you did not type.",
      "send-refused":
        "No reply that the browser lets this page see. Either the server was not reached, or it does not allow this page (CORS), or the browser refuses such a request: {reason}.",
      "send-stopped": "Stopped. The server may have acted on the request.",
      "reply-status": "{status} after {time} s",
      "reply-headers": "Headers that the server lets this page see",
      "reply-body": "Body",
      "reply-cut": "Cut after {size} bytes.",
      "reply-empty": "The reply has no body.",
    },
    commands: [
      {
        name: "help",
        usage: "help [verb|command] [argument]",
        summary: "Shows what the spec says about a verb, an argument or a command.",
        prose: [],
        completes: ["verb", "command", "argument"],
      },
      {
        name: "build",
        usage: "build [verb] [url] [name=value …]",
        summary: "Asks for a request step by step.",
        prose: [
          "Without a verb it goes on with the draft. A verb alone, such as post, does the same as build post.",
        ],
        completes: ["verb"],
      },
      {
        name: "draft",
        usage: "draft",
        summary: "Shows the draft as it would be sent.",
        prose: [],
        completes: [],
      },
      {
        name: "set",
        usage: "set name=value …",
        summary: "Changes arguments of the draft.",
        prose: [
          "set json.qty=9 changes one member, set headers.Accept=null leaves an automatic header out.",
        ],
        completes: ["argument"],
      },
      {
        name: "unset",
        usage: "unset name[.member]",
        summary: "Takes an argument, or a member of one, out of the draft.",
        prose: [],
        completes: ["argument"],
      },
      {
        name: "edit",
        usage: "edit",
        summary: "Opens the draft in your editor.",
        prose: [],
        completes: [],
      },
      { name: "send", usage: "send", summary: "Sends the draft.", prose: [], completes: [] },
      {
        name: "twice",
        usage: "twice [#n]",
        summary: "Sends a request again and says whether the verb's promise held.",
        prose: [],
        completes: ["exchange"],
      },
      {
        name: "target",
        usage: "target [URL]",
        summary: "Sets or shows what a path is resolved against.",
        prose: [],
        completes: [],
      },
      {
        name: "env",
        usage: "env [NAME]",
        summary: "Takes the target and the variables of an environment, or lists them.",
        prose: [
          "They stand in the configuration file: { environments: { staging: { target: 'https://…', variables: { qty: 5 }, secrets: { token: '…' } } } }. Secrets are never shown.",
        ],
        completes: ["environment"],
      },
      {
        name: "var",
        usage: "var [name=value …]",
        summary: "Sets variables, or lists them.",
        prose: [
          "{{name}} in a line stands for the value: in a URL encoded, in JSON with its type. Four braces, {{{{, stand for two. A variable whose name speaks of a secret is never shown.",
        ],
        completes: ["variable"],
      },
      {
        name: "forget",
        usage: "forget NAME",
        summary: "Forgets a variable.",
        prose: [],
        completes: ["variable"],
      },
      {
        name: "capture",
        usage: "capture name = [#n] WHAT",
        summary: "Keeps a value of the last reply as a variable.",
        prose: [
          "WHAT is a JSONPath (RFC 9535) such as $.id, or status, reason, type, body, elapsed, header NAME.",
        ],
        completes: ["member"],
      },
      {
        name: "expect",
        usage: "expect [#n] WHAT [check]",
        summary: "Checks the last reply; a script ends where a check fails.",
        prose: [
          "Checks: exists, missing, ==, !=, <, <=, >, >=, contains, matches /pattern/; a value alone means ==. expect status 2xx holds for 200 to 299.",
        ],
        completes: ["member"],
      },
      {
        name: "query",
        usage: "query [#n] $.path",
        summary: "Shows the members of a JSON reply that a JSONPath picks.",
        prose: [],
        completes: ["member"],
      },
      {
        name: "log",
        usage: "log",
        summary: "Lists the requests of this session.",
        prose: [],
        completes: [],
      },
      {
        name: "show",
        usage: "show [#n]",
        summary: "Shows an exchange again; #4 alone does too.",
        prose: [],
        completes: ["exchange"],
      },
      {
        name: "body",
        usage: "body [#n] [> FILE]",
        summary: "Shows the whole body of a reply, or writes it into a file.",
        prose: [],
        completes: ["exchange", "file"],
      },
      {
        name: "headers",
        usage: "headers [#n] [all]",
        summary:
          "Shows the headers of a reply as they were received; all of them where they are many.",
        prose: [],
        completes: ["exchange"],
      },
      {
        name: "cookies",
        usage: "cookies [clear | save FILE | load FILE]",
        summary:
          "Shows the cookies of this session, without their values; forgets, keeps or takes them up.",
        prose: [],
        completes: ["file"],
      },
      {
        name: "why",
        usage: "why [#n]",
        summary: "Says of each header of a request who set it.",
        prose: [],
        completes: ["exchange"],
      },
      {
        name: "wire",
        usage: "wire [#n]",
        summary: "Shows a request as it goes over the wire; the draft before it is sent.",
        prose: [],
        completes: ["exchange"],
      },
      {
        name: "timing",
        usage: "timing [#n]",
        summary: "Shows where the time of a reply went.",
        prose: [],
        completes: ["exchange"],
      },
      {
        name: "diff",
        usage: "diff [#n #n]",
        summary: "Compares two replies; the last two where none are named.",
        prose: [],
        completes: ["exchange"],
      },
      {
        name: "save",
        usage: "save NAME",
        summary: "Saves the draft as a text file, without its secrets.",
        prose: [],
        completes: ["saved"],
      },
      {
        name: "load",
        usage: "load [NAME]",
        summary: "Makes a saved request the draft, or lists them.",
        prose: [],
        completes: ["saved"],
      },
      {
        name: "run",
        usage: "run FILE|-",
        summary: "Runs the lines of a script.",
        prose: [
          "The whole file is read first: a line that cannot be understood sends nothing. The run ends at the first failure.",
        ],
        completes: ["file"],
      },
      {
        name: "curl",
        usage: "curl …",
        summary: "Takes a curl command over, as it was copied.",
        prose: [],
        completes: [],
      },
      {
        name: "export",
        usage: "export FORMAT [#n …] [--secrets] [> FILE]",
        summary: "Prints requests as code: ts, py, curl, test, md or req.",
        prose: [
          "Without a number it takes the whole session. Secrets become variables of the environment, unless --secrets is given.",
        ],
        completes: ["format", "exchange", "file"],
      },
      {
        name: "undo",
        usage: "undo",
        summary:
          "Takes back the last change of the draft, the variables, the environment or the target.",
        prose: [],
        completes: [],
      },
      {
        name: "redo",
        usage: "redo",
        summary: "Makes the change again that undo took back.",
        prose: [],
        completes: [],
      },
      { name: "quit", usage: "quit", summary: "Leaves the playground.", prose: [], completes: [] },
      {
        name: "exit",
        usage: "exit",
        summary: "Leaves the playground, as quit does.",
        prose: [],
        completes: [],
      },
    ],
    options: [
      { name: "--help", usage: "--help", summary: "Shows this and leaves." },
      { name: "--version", usage: "--version", summary: "Shows the version and leaves." },
      {
        name: "--plain",
        usage: "--plain",
        summary: "Asks line by line: no colour, no moving cursor.",
      },
      {
        name: "--json",
        usage: "--json",
        summary: "Prints one JSON record for each exchange instead of its body.",
      },
      {
        name: "--keep-going",
        usage: "--keep-going",
        summary: "Goes on with a script behind a failure.",
      },
      {
        name: "--env",
        usage: "--env NAME",
        summary: "Takes the target and the variables of an environment.",
      },
      { name: "--var", usage: "--var name=value", summary: "Sets a variable; may be repeated." },
      {
        name: "--target",
        usage: "--target URL",
        summary: "Sets what a path is resolved against; the echo server elsewhere.",
      },
    ],
    exit_codes: [
      { code: 0, name: "ok", when: "Every line ran.", errors: [] },
      {
        code: 1,
        name: "failure",
        when: "Something else went wrong, such as output that could not be written.",
        errors: [],
      },
      {
        code: 2,
        name: "usage",
        when: "The command was called wrongly, or the script is not there.",
        errors: [],
      },
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
      { code: 130, name: "interrupted", when: "The user interrupted.", errors: ["AbortError"] },
    ],
  },
};
