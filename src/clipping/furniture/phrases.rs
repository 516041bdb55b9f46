//! The phrases of the furniture of news pages, as lists.

use super::{Noise, Reach};

/// What announces furniture at the beginning of a paragraph. One word alone announces only where a colon or nothing follows.
pub(super) const BEGINNINGS: [(&str, Noise, Reach); 10] = [
    (
        "baca, baca juga, baca pula, baca selengkapnya, baca berita, baca artikel, baca lainnya, baca sebelumnya, \
        simak, simak juga, simak pula, simak video, simak selengkapnya, lihat, lihat juga, lihat pula, lihat \
        video, lihat foto, tonton, tonton juga, tonton video, berita sebelumnya, berita sesudahnya, berita \
        berikutnya, berita selanjutnya, artikel sebelumnya, artikel selanjutnya, artikel berikutnya, previous \
        article, next article, previous post, next post, read, read also, also read, read more, read next, see \
        also, watch, watch also, also watch, watch video, listen, listen to, pilihan redaksi, don't miss, jangan \
        lewatkan, jangan lewatkan juga, laporan khusus, liputan khusus, infografis, infografik, info grafis, \
        infographic, podcast, galeri foto, berita foto, foto foto, photo gallery, in pictures, up next",
        Noise::Link,
        Reach::Paragraph,
    ),
    (
        "advertisement, advertorial, iklan, akhir iklan, iklan baris, adv, ads, sponsored, sponsored links, \
        sponsored content, konten sponsor, promo, promoted, diskon, article continues below, story continues \
        below, artikel berlanjut, unduh aplikasi, download our app, download the app, get the app, pasang iklan, \
        ruang iklan, space iklan, slot iklan, paid content, kerja sama iklan",
        Noise::Advert,
        Reach::Paragraph,
    ),
    (
        "scroll untuk, scroll ke, scroll to, gulir untuk, gulir ke, geser untuk, lanjut membaca, lanjutkan \
        membaca, continue reading, bagikan, bagikan ini, bagikan ke, berikan komentar, menyukai ini, dengarkan, \
        dengarkan artikel, dengarkan berita, dengarkan versi, listen to this, trending, tweet, share this, share \
        on, share, featured image, gambas, close ads, tutup iklan, menu, beranda, home, copyright, hak cipta, \
        tentang, tentang kami, about us, redaksi, susunan redaksi, kode etik, karier, lowongan, disclaimer, \
        pedoman media siber, kontak, kontak kami, kontak redaksi, alamat redaksi, network, jaringan, ikuti kami, \
        follow us, follow our, ikuti berita, ikuti saluran, ikuti informasi, ikuti terus, ikuti juga, ikuti \
        media sosial, gabung, ayo gabung, mari gabung, bergabung, join our, join us, dapatkan update, dapatkan \
        berita, dapatkan buletin, dapatkan informasi, dapatkan kabar, get the latest, get our, sign up, sign in, \
        subscribe, berlangganan, langganan, newsletter, buletin, log in, login, masuk untuk, daftar untuk, kirim \
        komentar, error, loading, memuat, skip to content, skip to main, langsung ke konten, a a a, ukuran huruf, \
        font size, print, cetak, simpan, salin tautan, copy link, daftar isi, table of contents, situs ini, this \
        site, this website, we use cookies, kami menggunakan kuki, halaman, halaman selanjutnya, halaman \
        berikutnya, next page, nonaktifkan, aktifkan notifikasi, laporkan, ikuti, hubungi kami, contact us, suka \
        artikel ini, gambar ilustrasi, perbesar, perbesar gambar, cek berita, cek artikel, temukan berita, \
        narahubung, media contact, press contact, contact person, untuk informasi lebih lanjut, informasi lebih \
        lanjut, for further information, for more information, telp, telepon, phone, fax, faksimile, email, \
        e-mail, surel, website, kurs, cuaca, prakiraan cuaca, ihsg, menit baca, min read, minute read, estimasi \
        waktu baca, waktu baca, dibaca, bagaimana reaksi, apa reaksi anda, bagaimana menurut anda, punya pertanyaan, ikuti survei, ikuti polling, \
        jajak pendapat, how do you feel, what do you think, thank you for reading, terima kasih telah, sumber data, \
        telah dibaca, dilihat, hits, views, post views, artikel ini telah, berita \
        ini telah, berita ini sudah, artikel ini pernah, artikel ini sudah, tulisan ini telah, this \
        article was, this article originally, this story was, this story has, powered by, recommended by",
        Noise::Furniture,
        Reach::Paragraph,
    ),
    (
        "tag, tags, topik, topik terkait, tag terkait, label, kata kunci, keywords, topics, related topics, \
        tagar, tagged",
        Noise::Furniture,
        Reach::Section,
    ),
    (
        "video rekomendasi, rekomendasi video, video pilihan, video terkini, video terpopuler, video populer, \
        latest videos",
        Noise::Link,
        Reach::Section,
    ),
    (
        "terpopuler, paling populer, populer, popular, letters, tulisan terkait, tulisan lainnya, surat pembaca, \
        surat pembaca terbaru, most read, most popular, most viewed, most shared, most commented, trending, \
        trending now, berita terkait, berita terpopuler, berita populer, berita terbaru, berita terkini, berita \
        lainnya, berita lainya, berita lain, berita pilihan, berita utama, berita rekomendasi, berita menarik \
        lainnya, baca berita lainnya, artikel terkait, artikel lainnya, artikel terbaru, artikel pilihan, artikel \
        populer, artikel menarik lainnya, terkini, terkini lainnya, terkait, terbaru, banyak dibaca, paling \
        banyak dibaca, paling dicari, sedang hangat, sorotan, what's new, whats new, rekomendasi, rekomendasi \
        untuk anda, rekomendasi untukmu, mungkin anda suka, anda mungkin suka, anda mungkin juga suka, \
        recommended, recommended for you, you may also like, you might also like, related, related articles, \
        related stories, related news, related posts, more from, more stories, more news, more in, latest, \
        latest news, latest stories, editor's picks, editor's pick, editor's choice, pilihan editor, pilihan \
        untukmu, pilihan untuk anda, indeks berita, headline, headlines, also on, also in, in case you missed it, \
        kabar lainnya, kabar terkait, kabar terbaru, other news, other stories, top stories, warta lainnya, warta \
        terkait, around the web, from our partners, promoted stories, you may like",
        Noise::Headlines,
        Reach::Section,
    ),
    (
        "komentar, kolom komentar, komentari, tinggalkan balasan, tinggalkan komentar, tulis komentar, beri \
        komentar, comments, comment, leave a reply, leave a comment, post a comment, join the discussion, join \
        the conversation, tanggapan pembaca, komentar pembaca, reader comments, readers' comments",
        Noise::Comments,
        Reach::Rest,
    ),
    ("all rights reserved, all right reserved", Noise::Furniture, Reach::Rest),
    (
        "sumber gambar, sumber foto, image source, photo credit, getty images",
        Noise::Furniture,
        Reach::Paragraph,
    ),
    ("play video, putar video, watch live, tonton langsung", Noise::Link, Reach::Paragraph),
];

/// What is said nowhere but in furniture, wherever it stands in a paragraph.
pub(super) const ANYWHERE: &str = "google news, whatsapp channel, channel whatsapp, saluran whatsapp, saluran telegram, kanal \
    telegram, kanal whatsapp, channel telegram, telegram channel, grup telegram, grup whatsapp, grup facebook, \
    fanpage, all rights reserved, all right reserved, hak cipta dilindungi, kebijakan privasi, privacy policy, \
    alamat email, alamat surel, email address, our newsletter, buletin harian, content is protected, cookie, \
    cookies, kuki, gratis ongkir, ruas yang wajib, komentar di artikel, push notification, tanpa agunan, kode \
    promo, unduh sekarang, klik di sini, click here, kompas.com+, akses gratis, dilarang mengutip, tanpa iklan, \
    jendela baru terbuka, your inbox, wa channel, statistik pengunjung, kirim tulisan, dimuat ulang, donasi \
    untuk, log in, app store, google play, play store, e-paper, syarat dan ketentuan, terms of service, terms of \
    use, pasang iklan, berlangganan notifikasi, editor's choice, min read, menit baca, versi audio";

/// Words of menus and buttons. A paragraph of nothing else is one.
pub(super) const BUTTONS: &str = "facebook twitter x whatsapp telegram instagram linkedin pinterest youtube tiktok line threads \
    email surel copy link salin tautan print cetak share bagikan nasional ekonomi olahraga gaya hidup indeks \
    home beranda news berita daerah politik hukum teknologi hiburan internasional opini foto video login masuk \
    daftar menu cari search nama situs web website kirim komentar balas suka like reply business sports opinion \
    world metro regional nusantara bola lifestyle market fintech otomotif podcast sains tekno edukasi travel \
    kolom kuliner religi properti megapolitan entertainment health finance bisnis infografis langganan subscribe \
    live tampilkan semua tutup close setuju atur simpan nanti saja ya tidak register lainnya selengkapnya \
    selanjutnya sebelumnya wa fb ig f t g wishlist premium epaper tv";

/// What lines begin with that say who made a picture.
pub(super) const CREDITS: &str = "foto fotografer photo photos picture photographer ilustrasi illustration dok dokumentasi gambar image \
    getty istimewa kredit";

/// Words of those who sell.
pub(super) const SALES: &str = "promo diskon hemat gratis cuma langganan berlangganan beli klaim voucher cashback cicilan buruan nikmati \
    subscribe subscription trial discount offer deal";
