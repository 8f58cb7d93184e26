/** Version of the site file format. */
export const API_VERSION = "gigasite/v1";

/** The start of the value of `apiVersion` of every version. */
const API = API_VERSION.replace(/\/.*/, "/");

/** Whether a text says that it is written for gigasite; then messages may repeat its words. */
export function isDeclared(text: string): boolean {
  return text.includes(API);
}
