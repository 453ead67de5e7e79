// Passkeys: asks the server for a challenge, the device for an answer, and sends the answer as an ordinary form.
(() => {
  "use strict";
  const isAble = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON;
  const ask = async (form) => {
    const token = form.querySelector("input[name=__RequestVerificationToken]").value;
    const answer = await fetch(form.dataset.ccPasskeyOptions, { method: "POST", headers: { RequestVerificationToken: token } });
    if (!answer.ok) { throw new Error(String(answer.status)); }
    const options = await answer.json();
    const credential = form.dataset.ccPasskey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.querySelector("input[name=CredentialJson]").value = JSON.stringify(credential.toJSON());
    form.submit();
  };
  for (const form of document.querySelectorAll("form[data-cc-passkey]")) {
    const words = form.querySelector("[role=status]");
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      words.hidden = true;
      if (!isAble) { words.hidden = false; return; }
      ask(form).catch(() => { words.hidden = false; });
    });
  }
})();
