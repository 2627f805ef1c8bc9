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
    const named = settings.find((setting) => setting.startsWith("filename="))?.slice(9);
    const setting = settings.find((one) => !one.startsWith("filename="));
    if (setting !== undefined) {
      throw refuse(`-F ${value}`, text("curl-part", { setting }), given);
    }
    const name = named === undefined ? undefined : escapeTemplate(named);
    if (lead === "")
      files[field] = name === undefined ? escapeTemplate(body) : [name, escapeTemplate(body)];
    else if (lead === "<") files[field] = [null, new FileReference(body)];
    else
      files[field] =
        name === undefined || name === basename(body)
          ? new FileReference(body)
          : [name, new FileReference(body)];
  };

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
