//! The words of offices, as lists.

/// The first words of offices.
pub(super) const OFFICES: &str = "menteri, wakil menteri, menteri koordinator, menko, direktur, direktur jenderal, direktur utama, \
    direktur eksekutif, dirjen, dirut, wamen, kepala staf, kepala kantor, panglima, kapolri, kapolda, jaksa \
    agung, hakim, wakil rektor, dekan, koordinator, pembina, anggota komisi, anggota dpr, sekda, sekretaris \
    daerah, pelaksana tugas, pelaksana harian, plh, penjabat, ketua harian, ketua komisi, ketua dewan, wakil \
    kepala, manajer umum, country director, chief executive, ceo, commissioner, spokesman, spokeswoman, \
    managing director, executive director, project manager, sekretaris, sekretaris jenderal, sekretaris kementerian, sekjen, \
    inspektur jenderal, irjen, deputi, asisten deputi, staf ahli, staf khusus, kepala, kepala badan, \
    kepala dinas, ketua, ketua umum, wakil ketua, wakil ketua umum, gubernur, wakil gubernur, bupati, \
    wakil bupati, wali kota, wakil wali kota, walikota, presiden, wakil presiden, wapres, presiden \
    direktur, juru bicara, jubir, rektor, duta besar, dubes, camat, lurah, manajer, komisaris, komisaris \
    utama, plt, pj, minister, deputy minister, coordinating minister, vice minister, director, director \
    general, director-general, acting director general, deputy director, secretary general, secretary, \
    governor, deputy governor, regent, mayor, president, vice president, head, chairman, chairwoman, \
    chair, spokesperson, pengamat, peneliti, guru besar, dosen, analis, researcher, analyst, professor";

/// Heads of places: the word behind their title is the place.
pub(super) const HEADS_OF_PLACES: [&str; 8] =
    ["gubernur", "bupati", "wali", "walikota", "camat", "lurah", "governor", "mayor"];

/// What may stand inside an office without a capital.
pub(super) const JOINTS: &str = "dan untuk pada di bidang of for and the atas serta on";

/// English offices behind which the name stands and before which their field does: "Immigration Director General".
pub(super) const BEHIND_FIELDS: &str = "minister director governor secretary chairman chairwoman chair spokesperson spokesman \
    spokeswoman commissioner";
