import { verdicts } from '../../test/support/verdicts.ts';
import { contactSchema } from './support.ts';

const contact = (kind: string, value: string) => ({ label: 'Contacto', kind, value });

verdicts('contactSchema', contactSchema, {
  takes: [
    contact('web', 'https://colectiva.example'),
    contact('web', `http://${'a2'.repeat(28)}.onion/`),
    contact('form', 'https://colectiva.example/escribe'),
    contact('email', 'hola@colectiva.example'),
    contact('post', 'Apartado postal 1'),
    contact('other', 'En la asamblea'),
  ],
  refuses: [
    contact('web', 'javascript:alert(1)'),
    contact('form', 'colectiva.example'),
    contact('email', 'hola@colectiva.example?bcc=otra@x.example'),
    contact('email', 'no es un correo'),
    contact('post', ' '),
    contact('phone', '5550000000'),
  ],
});
