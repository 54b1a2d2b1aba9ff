/** An app's answer, whatever its status. */
export interface Answered {
  status: number;
  text: string;
}
