/** SMART App Launch 2.2 "Styling": the address is the version, so a changed style needs a new one. */
export const smartStylePath = '/smart-style/1.json';

export const smartStyle: Readonly<Record<string, string>> = {
  color_background: '#f4f6f8',
  color_error: '#b3261e',
  color_highlight: '#0b5cad',
  color_modal_backdrop: '#1b1f24',
  color_success: '#1e7b34',
  color_text: '#1b1f24',
  dim_border_radius: '4px',
  dim_font_size: '14px',
  dim_spacing_size: '16px',
  font_family_body: "system-ui, 'Segoe UI', sans-serif",
  font_family_heading: "system-ui, 'Segoe UI', sans-serif",
};
