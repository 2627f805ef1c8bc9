// Reads the configuration: environments with their target, variables and secrets. JSON5, never written.
import JSON5 from "json5";
import { text } from "../catalog.js";
import { isValueObject, type Value, type ValueObject } from "../grammar/value.js";
import { isSecretName } from "../secrets.js";
import type { FileAccess } from "../session/world.js";

/** A set of variables with a name. */
export interface Environment {
  readonly name: string;
  readonly target: string | undefined;
  readonly variables: ValueObject;
  readonly secretNames: readonly string[];
}

/** The environments of a configuration file; none where there is no file. */
export async function readEnvironments(files: FileAccess, file: string): Promise<Environment[]> {
  const content = await files.read(file).catch(() => undefined);
  if (content === undefined) return [];
  let config: Value;
  try {
    config = JSON5.parse(new TextDecoder().decode(content));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new Error(text("config-wrong", { file, reason }));
  }
  const environments = isValueObject(config) ? config.environments : undefined;
  if (!isValueObject(environments)) return [];
  return Object.entries(environments).map(([name, entry]) => readEnvironment(name, entry));
}

function readEnvironment(name: string, entry: Value): Environment {
  const part = (key: string): ValueObject => {
    const value = isValueObject(entry) ? entry[key] : undefined;
    return isValueObject(value) ? value : {};
  };
  const variables = { ...part("variables"), ...part("secrets") };
  const secretNames = [
    ...Object.keys(part("secrets")),
    ...Object.keys(part("variables")).filter(isSecretName),
  ];
  const target =
    isValueObject(entry) && typeof entry.target === "string" ? entry.target : undefined;
  return { name, target, variables, secretNames };
}
