import { sign, signature } from "../signature.js"
import { words } from "../words.js"

/** The name that decisions carry; kept in this browser alone. */
export const SignedBy = () => (
  <label className="signed-by">
    {words.verdict.signedBy}
    <input
      name="signature"
      autoComplete="name"
      maxLength={80}
      placeholder={words.verdict.unsigned}
      defaultValue={signature()}
      onChange={({ target }) => sign(target.value)}
    />
  </label>
)
