// Photographs pages with the machine's camera into a file field of the same form; without a camera, or without scripts, files are chosen as before.
(() => {
  "use strict";
  for (const box of document.querySelectorAll("[data-cc-camera]")) {
    const part = (name) => box.querySelector(`[data-cc-camera-${name}]`);
    const form = box.closest("form");
    const field = form.querySelector(`input[type=file][name="${box.dataset.ccCamera}"]`);
    const source = form.querySelector(`select[name="${box.dataset.ccCameraSource}"]`);
    const video = box.querySelector("video");
    const photos = [];
    let stream = null;
    let taken = 0;
    if (!navigator.mediaDevices?.getUserMedia || !field) { continue; }
    box.hidden = false;

    // What was chosen by hand stays in front of what is photographed.
    const fill = () => {
      const files = new DataTransfer();
      for (const file of field.files) { if (!file.name.startsWith("webcam-")) { files.items.add(file); } }
      for (const photo of photos) { files.items.add(photo.file); }
      field.files = files.files;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const stop = () => {
      stream?.getTracks().forEach((track) => track.stop());
      stream = null;
      part("view").hidden = true;
      part("start").hidden = false;
    };
    const show = (photo, canvas) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "cc-photo";
      button.title = button.ariaLabel = `${box.dataset.ccCameraDrop} ${taken}`;
      button.append(canvas);
      button.addEventListener("click", () => { photos.splice(photos.indexOf(photo), 1); button.remove(); fill(); });
      part("pages").append(button);
    };

    part("start").addEventListener("click", async () => {
      part("failed").hidden = true;
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 2560 }, height: { ideal: 1920 } } });
        video.srcObject = stream;
        part("view").hidden = false;
        part("start").hidden = true;
        part("take").focus();
      } catch { part("failed").hidden = false; }
    });
    part("stop").addEventListener("click", stop);
    part("take").addEventListener("click", () => {
      if (!stream || video.videoWidth === 0) { return; }
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
      canvas.getContext("2d").drawImage(video, 0, 0);
      canvas.toBlob((blob) => {
        const photo = { file: new File([blob], `webcam-${String(++taken).padStart(3, "0")}.jpg`, { type: "image/jpeg" }) };
        photos.push(photo);
        if (source) { source.value = box.dataset.ccCameraValue; }
        show(photo, canvas);
        fill();
      }, "image/jpeg", 0.92);
    });
    addEventListener("pagehide", stop);
  }
})();
