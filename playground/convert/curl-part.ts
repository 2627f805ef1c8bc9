// curl's -F and --form-string: a part of a form. Knows no other option.
import { text } from "../catalog.js";
import { FileReference } from "../grammar/value.js";
import { escapeTemplate } from "../session/variables.js";
import { type Option, refuse } from "./curl-request.js";

/** A part of a form, which begins with a file's name where it is not plain. */
export const addPart =
  (plain: boolean): Option =>
  ({ files }, value, given) => {
    const equals = value.indexOf("=");
    const field = escapeTemplate(value.slice(0, equals));
    const content = value.slice(equals + 1);
    const lead = plain ? "" : (/^[@<]/.exec(content)?.[0] ?? "");
    if (plain || (lead === "" && !/^"|;(?:filename|type)=/.test(content))) {
      files[field] = escapeTemplate(content);
      return;
    }
    const [body = "", ...settings] = splitSettings(content.slice(lead.length));
    const { name, type, unknown } = readSettings(settings);
    // Only what has a file's name has a type.
    const isFile = lead === "@" || (lead === "" && name !== undefined);
    const setting = unknown ?? (isFile || type === undefined ? undefined : `type=${type}`);
    if (setting !== undefined) {
      throw refuse(`-F ${value}`, text("curl-part", { setting }), given);
    }
    const file = lead === "" ? escapeTemplate(body) : new FileReference(body);
    if (lead === "<") files[field] = [null, file];
    else if (type !== undefined) files[field] = [name ?? basename(body), file, type];
    else if (name === undefined || (lead === "@" && name === basename(body))) files[field] = file;
    else files[field] = [name, file];
  };

interface Settings {
  readonly name?: string;
  readonly type?: string;
  /** The first one that says something else. */
  readonly unknown?: string;
}

// A type goes on with its parameters: type=text/plain;charset=utf-8.
function readSettings(settings: readonly string[]): Settings {
  let read: Settings = {};
  for (const setting of settings) {
    const [, key = "", value = ""] = /^\s*([\w-]+)=(.*)$/s.exec(setting) ?? [];
    if (key === "filename") read = { ...read, name: escapeTemplate(value) };
    else if (key === "type") read = { ...read, type: escapeTemplate(value) };
    else if (read.type !== undefined && key !== "" && key !== "headers" && key !== "encoder")
      read = { ...read, type: `${read.type};${escapeTemplate(setting)}` };
    else return { ...read, unknown: setting };
  }
  return read;
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What stands between semicolons; in quotes they are text. */
function splitSettings(content: string): string[] {
  const parts = content.match(/(?:[^;="]*=)?"(?:\\.|[^"\\])*"|[^;]+/gs) ?? [];
  return parts.map((part) => {
    const [, lead = "", quoted] = /^([^"]*)"(.*)"$/s.exec(part) ?? [];
    return quoted === undefined ? part : lead + quoted.replace(/\\(.)/gs, "$1");
  });
}
