// The switches of the sandbox drawer.
for (const input of document.querySelectorAll('input[data-archive]')) {
  input.addEventListener('change', async () => {
    input.disabled = true;
    const answer = await fetch(`control/archives/${encodeURIComponent(input.dataset.archive)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ up: input.checked }),
    });
    if (!answer.ok) input.checked = !input.checked;
    input.disabled = false;
  });
}
