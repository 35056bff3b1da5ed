/** In the directory of the user's data: the folder that is chosen whenever one is asked for. */
export const CHOSEN_FOLDER = 'chosen-folder';
